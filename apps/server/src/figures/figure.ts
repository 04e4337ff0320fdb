import { addDecimals, displayAmount, divideDecimals, shiftDecimal, sidesOf } from '@zhenzhi/kernel'
import type { Grade, Indicator, Moment } from '@zhenzhi/kernel'
import type { PartRead } from '../store/figures/read-parts.ts'
import type { AskedFigure } from './ask.ts'

/** One indicator as read. Decimals are text. */
export interface Figure {
  id: string
  zh: string
  /** In the indicator's display unit; a rate in percent, a mean and a frequency to two places, half up. Null: nothing to divide by, no latest entry. */
  value: string | null
  /** How the absence of a value is said: “—”, or 无记录. */
  absent: string
  /**
   * Of a rate, in the measures' own units; of a mean, the sum in the indicator's unit and how many entries; of a frequency, periods that have
   * one and periods that were due. Null for all else.
   */
  numerator: string | null
  denominator: string | null
  unit: Indicator['unit']
  grades: readonly Grade[]
  /** Entries in the books that stand. */
  entries: number
  /** Records behind it; null when they were not asked for. */
  records: number | null
  /** On screen the last seal; what is not sealed yet is in the value nevertheless. */
  asOf: { seq: number; moment: Moment | null }
}

export interface Worth {
  value: string | null
  numerator: string | null
  denominator: string | null
}

/** What the amounts of a figure's parts come to. `amounts` are in the order of its parts. */
export function worthOf({ indicator, due }: Pick<AskedFigure, 'indicator' | 'due'>, amounts: readonly (string | null)[]): Worth {
  const { unit, reading } = indicator
  const [first = '0', second = '0'] = amounts.map((amount) => addDecimals(amount ?? '0', '0'))
  if (reading.as === 'latest') return { value: (amounts[0] ?? null) === null ? null : displayAmount(first, wordOf(unit)), numerator: null, denominator: null }
  if (reading.as === 'rate') return rateOf(unit, sumsOf(reading, amounts))
  if (reading.as === 'sum-of') return { value: displayAmount(sumsOf(reading, amounts)[0] ?? '0', wordOf(unit)), numerator: null, denominator: null }
  if (reading.as === 'mean') return meanOf(displayAmount(first, wordOf(unit)), second)
  if (reading.as === 'per') return { value: divideDecimals(first, String(due ?? 0), 2) ?? null, numerator: first, denominator: String(due ?? 0) }
  return { value: displayAmount(first, wordOf(unit)), numerator: null, denominator: null }
}

/** What the sides of a reading come to, from the amounts of its parts. */
function sumsOf(reading: Indicator['reading'], amounts: readonly (string | null)[]): string[] {
  let at = 0
  return sidesOf(reading).map((side) => side.reduce((sum) => addDecimals(sum, amounts[at++] ?? '0'), '0'))
}

/** A rate of its two sides. */
export function rateOf(unit: Indicator['unit'], [numerator = '0', denominator = '0']: readonly string[]): Worth {
  return { value: quotient(numerator, denominator, unit), numerator, denominator }
}

/** A mean of a sum in its unit over so many entries. */
export function meanOf(sum: string, entries: string): Worth {
  return { value: divideDecimals(sum, entries, 2) ?? null, numerator: sum, denominator: entries }
}

/** A share in percent; an amount for each (its unit is a word, such as 元) in that unit. */
function quotient(numerator: string, denominator: string, unit: Indicator['unit']): string | null {
  const top = unit === '%' ? shiftDecimal(numerator, -2) : displayAmount(numerator, wordOf(unit))
  return divideDecimals(top, denominator, 2) ?? null
}

/** What is said where a figure has no value: of a latest entry that nothing is recorded, of a quotient that nothing divides. */
export function absentOf({ as }: Indicator['reading']): string {
  return as === 'latest' ? '无记录' : '—'
}

/**
 * An amount of one part (the first unless said) as the figure shows it: of a plain figure in its display unit, of a rate or a frequency in the
 * measure's own, of a mean the sum in its unit and the entries as they are counted.
 */
export function shownAmount({ unit, reading }: Pick<Indicator, 'unit' | 'reading'>, amount: string, part = 0): string {
  const plain = reading.as === 'rate' || reading.as === 'per' || (reading.as === 'mean' && part === 1)
  return plain ? addDecimals(amount, '0') : displayAmount(amount, wordOf(unit))
}

type Word = Exclude<Indicator['unit'], '%' | '次/月' | '次/季度' | '次/年'>

function wordOf(unit: Indicator['unit']): Word {
  if (unit === '%' || unit === '次/月' || unit === '次/季度' || unit === '次/年') throw new Error(`${unit} is not the unit of an amount`)
  return unit
}

export function gradesOf(parts: readonly PartRead[]): Grade[] {
  return [...new Set(parts.flatMap(({ grades }) => grades))].sort()
}
