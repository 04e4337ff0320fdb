import { weighCrossCheck } from '@zhenzhi/kernel'
import type { CrossCheck, Weighed } from '@zhenzhi/kernel'
import { bareSentences, likenessAmong } from '@zhenzhi/reporting'
import type { Bare } from '@zhenzhi/reporting'
import type { SentFigure, SentReport } from './county-parts.ts'

/** The sentences of a report that may be held against another's. */
export function sentencesOf({ report }: SentReport, formal: ReadonlySet<string>): Bare[] {
  return bareSentences(report, formal)
}

export interface Neighbour {
  town: number
  alike: number
  of: number
}

/** For each town, the other report of the year that has most of its sentences too; none where no sentence is shared. */
export function likestNeighbours(all: ReadonlyMap<number, readonly Bare[]>): ReadonlyMap<number, Neighbour> {
  const towns = [...all.keys()]
  const alike = likenessAmong([...all.values()])
  const found = new Map<number, Neighbour>()
  for (const [at, town] of towns.entries()) {
    const counts = alike[at] ?? []
    const most = Math.max(0, ...counts)
    const other = towns[counts.indexOf(most)]
    if (most > 0 && other !== undefined) found.set(town, { town: other, alike: most, of: all.get(town)?.length ?? 0 })
  }
  return found
}

export interface CheckOfSent {
  check: CrossCheck
  weighed: Weighed
  period: ReadonlyMap<string, SentFigure>
  before: ReadonlyMap<string, SentFigure>
}

/** Each check whose figures the edition holds. What was carried over is what last year's own edition said; without one it has no value. */
export function weighSent(checks: readonly CrossCheck[], sent: SentReport, lastYear: SentReport | undefined): CheckOfSent[] {
  const period = byId(sent.figures)
  const earlier = byId(lastYear?.figures ?? [])
  const before = new Map([...period].map(([id, figure]) => [id, earlier.get(id) ?? { ...figure, value: null, absent: '没有上年的报告' }]))
  const values = { period: valuesOf(period), before: valuesOf(before) }
  return checks.filter(({ left, right }) => [...left, ...right].every(({ figure }) => period.has(figure)))
    .map((check) => ({ check, weighed: weighCrossCheck(check, values), period, before }))
}

function byId(figures: readonly SentFigure[]): ReadonlyMap<string, SentFigure> {
  return new Map(figures.map((one) => [one.id, one]))
}

function valuesOf(figures: ReadonlyMap<string, SentFigure>): ReadonlyMap<string, string | null> {
  return new Map([...figures].map(([id, { value }]) => [id, value]))
}
