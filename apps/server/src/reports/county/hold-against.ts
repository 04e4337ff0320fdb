import { weighCrossCheck } from '@zhenzhi/kernel'
import type { CrossCheck, Weighed } from '@zhenzhi/kernel'
import { bareSentences, indexSentences, likeness } from '@zhenzhi/reporting'
import type { Likeness, SentenceIndex } from '@zhenzhi/reporting'
import type { SentFigure, SentReport } from './county-parts.ts'

/** A report taken apart once, to be held against many. */
export function sentencesOf({ report }: SentReport, formal: ReadonlySet<string>): SentenceIndex {
  return indexSentences(bareSentences(report, formal))
}

export function alikeIn(here: SentenceIndex, there: SentenceIndex): Likeness {
  return likeness(here.sentences, there)
}

export interface Neighbour {
  town: number
  alike: number
  of: number
}

/** The other report of the year with which most of this one's sentences are shared; undefined where none is, or nothing can be compared. */
export function likestNeighbour(town: number, all: ReadonlyMap<number, SentenceIndex>): Neighbour | undefined {
  const here = all.get(town)
  if (here === undefined) return undefined
  let likest: Neighbour | undefined
  for (const [other, there] of all) {
    if (other === town) continue
    const { alike, of } = alikeIn(here, there)
    if (alike > (likest?.alike ?? 0)) likest = { town: other, alike, of }
  }
  return likest
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
