import { opening } from '@zhenzhi/kernel'
import { plainWord } from '../sheet/text-of.ts'
import { headingScore, least } from './heading-score.ts'
import type { ColumnUse } from './mapping.ts'
import { actDay, targetKey } from './target.ts'
import type { TargetSpec } from './target.ts'

interface Pair {
  column: number
  spec: TargetSpec
  score: number
}

/** Which column is which field, as far as the headings tell: each column and each target once, the surest first. `dayless`: later acts need no day. */
export function proposeColumns(headings: readonly string[], targets: readonly TargetSpec[], { dayless = false }: { dayless?: boolean } = {}): ColumnUse[] {
  const pairs = headings.flatMap((heading, column) => targets.flatMap((spec): Pair[] => {
    const score = headingScore(heading, spec)
    return score < least ? [] : [{ column, spec, score }]
  })).toSorted((a, b) => b.score - a.score)
  const days = new Set(pairs.filter(({ spec, score }) => spec.field === actDay && score >= 75).map(({ spec }) => spec.act))
  const taken = new Set<number>()
  const given = new Set<string>()
  const chosen: Pair[] = []
  for (const pair of pairs) {
    // A later act is told of where its day is; without one its fields are left to the person.
    const told = dayless || pair.spec.act === opening || days.has(pair.spec.act)
    if (!told || taken.has(pair.column) || given.has(targetKey(pair.spec))) continue
    taken.add(pair.column)
    given.add(targetKey(pair.spec))
    chosen.push(pair)
  }
  return chosen.toSorted((a, b) => a.column - b.column).map(({ column, spec: { act, field, part, kind } }) => ({
    column, target: { act, field, ...(part === undefined ? {} : { part }) },
    ...(kind === 'money' && /万元/.test(plainWord(headings[column] ?? '')) ? { inTenThousands: true } : {}),
  }))
}

/** How much of a row of headings these targets recognise. */
export function recognised(headings: readonly string[], targets: readonly TargetSpec[]): number {
  return headings.reduce((sum, heading) => {
    const best = Math.max(0, ...targets.map((spec) => headingScore(heading, spec)))
    return sum + (best < least ? 0 : best)
  }, 0)
}
