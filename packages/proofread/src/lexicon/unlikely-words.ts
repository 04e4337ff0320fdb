import { mistakenFor } from '../words/confusable.ts'
import { known } from '../words/phrase.ts'
import { soundAlikes } from '../words/same-sound.ts'
import { nearWordsOf } from './near-words.ts'
import type { NearWords } from './near-words.ts'
import { likelihood, longestWord } from './segmentation.ts'
import type { Segmentation } from './segmentation.ts'
import type { WordCounts } from './word-counts.ts'

/** A stretch of a run that reads far likelier with one character other or more. */
export interface Repair {
  kind: 'replaced' | 'lost'
  from: number
  to: number
  /** What would stand there. */
  right: string
  /** How much likelier, as a logarithm. */
  gain: number
  /** Whether the two characters sound or look alike; of a lost one false. */
  alike: boolean
}

/** A word seldom used that may be a wrong one. */
const seldom = 60
/** A lost character leaves at least so many of a word. */
const leastLeft = 3
/** Words of the field of two characters: their first ones by the last, and their last ones by the first. */
const [firstsOf, lastsOf] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
for (const [first = '', last = '', more] of known) {
  if (more !== undefined) continue
  firstsOf.set(last, (firstsOf.get(last) ?? new Set()).add(first))
  lastsOf.set(first, (lastsOf.get(first) ?? new Set()).add(last))
}
const alikes = new Map<string, ReadonlySet<string>>()

/** Of every place of a run where the likeliest words are single characters or seldom ones: the repairs that make it likelier. */
export function repairsOf(parted: Segmentation, words: WordCounts): Repair[] {
  const { run, starts } = parted
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? run.length
    if (!isDoubtful(run.slice(start, end), words)) return []
    return Array.from({ length: end - start }, (_, offset) => bestAt(parted, words, start + offset)).filter((one) => one !== undefined)
  })
}


function isDoubtful(word: string, { count }: WordCounts): boolean {
  return !known.has(word) && (word.length === 1 || count(word) < seldom)
}

function bestAt(run: Segmentation, words: WordCounts, at: number): Repair | undefined {
  let best: Repair | undefined
  for (const found of [...pairsAt(run.run, at), ...longAt(run.run, words, at)]) {
    const gain = gainOf(run, words, found)
    if (gain > (best?.gain ?? 0)) best = { ...found, gain }
  }
  return best
}

type Candidate = Omit<Repair, 'gain'>

/** A word of the field of two characters, one of them exchanged for one that sounds or looks alike. */
function pairsAt(run: string, at: number): Candidate[] {
  const [before = '', character = '', after = ''] = [run[at - 1], run[at], run[at + 1]]
  const found: Candidate[] = []
  const [firsts, lasts] = [firstsOf.get(after), lastsOf.get(before)]
  if (firsts === undefined && lasts === undefined) return found
  for (const meant of alikesOf(character)) {
    if (firsts?.has(meant) === true) found.push({ kind: 'replaced', from: at, to: at + 2, right: meant + after, alike: true })
    if (lasts?.has(meant) === true) found.push({ kind: 'replaced', from: at - 1, to: at + 1, right: before + meant, alike: true })
  }
  return found
}

/** A longer word with any one character wrong, or with one lost. */
function longAt(run: string, words: WordCounts, at: number): Candidate[] {
  const near = nearWordsOf(words)
  return windowsOver(run, at).flatMap(({ from, to }) => {
    const lost = at === from || at === to - 1 ? near.get(run.slice(from, to)) ?? [] : []
    return [...lost.map((right): Candidate => ({ kind: 'lost', from, to, right, alike: false })), ...replacedIn(run, near, { from, to, at })]
  })
}

function windowsOver({ length }: string, at: number): { from: number; to: number }[] {
  const windows: { from: number; to: number }[] = []
  for (let from = Math.max(0, at - longestWord + 1); from <= at; from += 1) {
    for (let to = Math.max(at + 1, from + leastLeft); to <= Math.min(length, from + longestWord); to += 1) windows.push({ from, to })
  }
  return windows
}

function replacedIn(run: string, near: NearWords, { from, to, at }: { from: number; to: number; at: number }): Candidate[] {
  const [front, back] = [run.slice(from, at), run.slice(at + 1, to)]
  const found = (near.get(front + back) ?? []).filter((right) => right.length === to - from && right.startsWith(front) && right.endsWith(back))
  return found.map((right) => ({ kind: 'replaced', from, to, right, alike: alikesOf(run[at] ?? '').has(right[front.length] ?? '') }))
}

function gainOf({ before, from: after }: Segmentation, words: WordCounts, { from, to, right }: Candidate): number {
  const value = likelihood(words, right)
  return value === -Infinity ? -Infinity : (before[from] ?? 0) + value + (after[to] ?? 0) - (after[0] ?? 0)
}

function alikesOf(character: string): ReadonlySet<string> {
  const found = alikes.get(character) ?? new Set([...mistakenFor(character), ...soundAlikes(character)])
  alikes.set(character, found)
  return found
}
