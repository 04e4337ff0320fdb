import type { Day, Fact, Indicator, Simple, Story } from '@zhenzhi/kernel'
import { addDecimals, compareDecimals, divideDecimals, shiftDecimal, sidesOf, yearOf } from '@zhenzhi/kernel'
import { definitions, indicators } from './register.ts'

interface Period {
  from: Day
  to: Day
}

/**
 * What an indicator comes to over the books of some stories, each a record of its own, by the plainest reading of what the kernel says of its
 * words. In the measures' own units; a rate in percent, or for each where its unit is a word. Null: nothing to divide by.
 */
export function readFigure(id: string, period: Period, ...stories: readonly Story[]): string | null {
  const indicator = indicators.find((one) => one.id === id)
  if (indicator === undefined) throw new Error(`no indicator “${id}”`)
  const facts = stories.flatMap((story, at) => story.acts.flatMap(({ outcome }) => outcome.facts.map((fact) => ofRecord(fact, at))))
  if (indicator.reading.as === 'per') return perYear(indicator, facts, period)
  const [top = '0', bottom] = sidesOf(indicator.reading).map((side) => side.reduce((sum, simple) => addDecimals(sum, amountOf(simple, facts, period)), '0'))
  if (bottom === undefined) return top
  return divideDecimals(indicator.unit === '%' ? shiftDecimal(top, -2) : top, bottom, 2) ?? null
}

/** All stories are told of one stream: here each is one of its own. */
function ofRecord(fact: Fact, at: number): Fact {
  const record = `record-${at}`
  return { ...fact, record, subject: fact.subject === fact.record ? record : fact.subject }
}

function amountOf(simple: Simple, facts: readonly Fact[], { from, to }: Period): string {
  const always = simple.as === 'stock' || simple.as === 'standing'
  const counted = facts.filter((fact) => fact.day <= to && (always || fact.day >= from) && isOf(simple, fact))
  if (simple.as !== 'distinct' && simple.as !== 'standing') return sumOf(counted)
  const bySubject = Map.groupBy(counted, ({ subject }) => subject)
  return String([...bySubject.values()].filter((one) => compareDecimals(sumOf(one), '0') > 0).length)
}

function isOf({ measure, where = {} }: Pick<Simple, 'measure' | 'where'>, fact: Fact): boolean {
  const [id, name = ''] = measure.split('.')
  const by = definitions.find((one) => one.id === id)?.measures[name]?.by ?? []
  return fact.measure === measure && Object.entries(where).every(([dimension, keys]) => keys.includes(fact.by[by.indexOf(dimension)] ?? ''))
}

/** Of the years that the period touches, the share that had one. */
function perYear({ reading }: Indicator, facts: readonly Fact[], { from, to }: Period): string | null {
  if (reading.as !== 'per' || reading.every !== 'year') throw new Error('only years are told here')
  const counted = facts.filter((fact) => fact.day >= from && fact.day <= to && isOf(reading, fact))
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at)
  const had = years.filter((year) => compareDecimals(sumOf(counted.filter(({ day }) => yearOf(day) === year)), '0') > 0)
  return divideDecimals(String(had.length), String(years.length), 2) ?? null
}

function sumOf(facts: readonly Fact[]): string {
  return facts.reduce((sum, { amount }) => addDecimals(sum, amount), '0')
}
