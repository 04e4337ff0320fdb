import type { FileLine } from './file-lines.ts'
import { withoutLead } from './file-lines.ts'
import type { PrintedBlock } from './printed-block.ts'
import { plain } from './units.ts'

/** By line of the file, the printed block it is. */
export type LinesMatched = ReadonlyMap<number, number>

/** Two texts this alike are taken for one that somebody changed. */
const leastAlike = 0.45

/** Which line is which block: by its bookmark, then word for word, then by likeness, the likest first. Each is matched once. */
export function matchLines(lines: readonly FileLine[], printed: readonly PrintedBlock[], blockOf: (line: FileLine) => string | undefined): LinesMatched {
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  const take = (line: number, block: number) => {
    if (block < 0 || matched.has(line) || taken.has(block)) return
    matched.set(line, block)
    taken.add(block)
  }
  lines.forEach((line, at) => {
    const id = blockOf(line)
    if (id !== undefined) take(at, printed.findIndex(({ block }) => block.id === id))
  })
  lines.forEach((line, at) => take(at, printed.findIndex(({ block, text }, nth) => !taken.has(nth) && plain(withoutLead(line, block.kind).text) === plain(text))))
  const free = { lines: lines.flatMap((_, at) => (matched.has(at) ? [] : [at])), blocks: printed.flatMap((_, nth) => (taken.has(nth) ? [] : [nth])) }
  for (const { line, block } of alikePairs(lines, printed, free)) take(line, block)
  return matched
}

interface Free {
  lines: readonly number[]
  blocks: readonly number[]
}

function alikePairs(lines: readonly FileLine[], printed: readonly PrintedBlock[], free: Free): { line: number; block: number }[] {
  const blockPairs = new Map(free.blocks.map((nth) => [nth, pairsOf(printed[nth]?.text ?? '')]))
  const linePairs = new Map(free.lines.map((at) => [at, pairsOf(lines[at]?.text ?? '')]))
  const alike = free.lines.flatMap((line) => free.blocks.map((block) => ({ line, block, share: shareOf(linePairs.get(line), blockPairs.get(block)) })))
  return alike.filter(({ share }) => share >= leastAlike).toSorted((a, b) => b.share - a.share || Math.abs(a.line - a.block) - Math.abs(b.line - b.block))
}

/** Pairs of neighbouring characters; numbers do not count, since they are what is expected to change. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = plain(text).replaceAll(/\d+(?:\.\d+)?/gu, '')
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)))
}

/** Dice's coefficient. */
function shareOf(some: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()): number {
  if (some.size === 0 || others.size === 0) return 0
  let both = 0
  for (const pair of some) if (others.has(pair)) both += 1
  return 2 * both / (some.size + others.size)
}

/** The lines whose blocks stand out of the draft's order: all but a longest run that keeps it. */
export function movedLines(matched: LinesMatched): Set<number> {
  const pairs = [...matched].toSorted(([a], [b]) => a - b)
  const longest: { length: number; before: number }[] = []
  pairs.forEach(([, block], at) => {
    let best = { length: 1, before: -1 }
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (longest[earlier]?.length ?? 0) + 1
      if ((pairs[earlier]?.[1] ?? Infinity) < block && length > best.length) best = { length, before: earlier }
    }
    longest.push(best)
  })
  const kept = new Set<number>()
  let at = longest.reduce((best, one, index) => (one.length > (longest[best]?.length ?? 0) ? index : best), 0)
  while (at >= 0 && pairs[at] !== undefined) {
    kept.add(pairs[at]?.[0] ?? -1)
    at = longest[at]?.before ?? -1
  }
  return new Set(pairs.flatMap(([line]) => (kept.has(line) ? [] : [line])))
}
