import { addDecimals, displayAmount, divideDecimals, shiftDecimal } from '@zhenzhi/kernel'
import type { Grade, Indicator, Moment, UnitWord } from '@zhenzhi/kernel'
import type { PartRead } from '../store/figures/read-parts.ts'
import type { AskedFigure } from './ask.ts'

/** One indicator as read. Decimals are text. */
export interface Figure {
  id: string
  zh: string
  /** In the indicator's display unit; a rate in percent and a frequency to two places, half up. Null: nothing to divide by, shown as “—”. */
  value: string | null
  /** Of a rate, in the measures' own units; of a frequency, periods that have one and periods that were due. Null for all else. */
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
export function worthOf({ indicator, due }: Pick<AskedFigure, 'indicator' | 'due'>, amounts: readonly string[]): Worth {
  const [first = '0', second = '0'] = amounts.map((amount) => addDecimals(amount, '0'))
  const { unit, reading } = indicator
  if (reading.as === 'rate') return { value: quotient(first, second, unit), numerator: first, denominator: second }
  if (reading.as === 'per') return { value: divideDecimals(first, String(due ?? 0), 2) ?? null, numerator: first, denominator: String(due ?? 0) }
  return { value: displayAmount(first, wordOf(unit)), numerator: null, denominator: null }
}

/** A share in percent; a mean (its unit is a word, such as 元) in that unit. */
function quotient(numerator: string, denominator: string, unit: Indicator['unit']): string | null {
  const top = unit === '%' ? shiftDecimal(numerator, -2) : displayAmount(numerator, wordOf(unit))
  return divideDecimals(top, denominator, 2) ?? null
}

/** An amount of one part as the figure shows it: of a plain figure in its display unit, of a rate or a frequency in the measure's own. */
export function shownAmount({ unit, reading }: Pick<Indicator, 'unit' | 'reading'>, amount: string): string {
  return reading.as === 'rate' || reading.as === 'per' ? addDecimals(amount, '0') : displayAmount(amount, wordOf(unit))
}

function wordOf(unit: Indicator['unit']): UnitWord {
  if (unit === '%' || unit === '次/月' || unit === '次/季度' || unit === '次/年') throw new Error(`${unit} is not the unit of an amount`)
  return unit
}

export function gradesOf(parts: readonly PartRead[]): Grade[] {
  return [...new Set(parts.flatMap(({ grades }) => grades))].sort()
}
