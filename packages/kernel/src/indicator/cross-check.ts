import { addDecimals, compareDecimals, negateDecimal } from '../unit/decimal.ts'
import type { Indicator } from './indicator.ts'

/** A figure in a balance: of the period itself, or of a stock as it stood the evening before (carried over, 上年结转). */
export interface CrossTerm {
  figure: string
  at: 'period' | 'before'
}

/** Figures that must hang together (勾稽关系): the left side equals the right one, or is at least as much. */
export interface CrossCheck {
  id: string
  title: string
  left: readonly CrossTerm[]
  how: '=' | '>='
  right: readonly CrossTerm[]
  /** What a difference may rightly be made of. */
  note?: string
}

export interface Weighed {
  /** Undefined as soon as one term has no value. */
  left: string | undefined
  right: string | undefined
  /** Null: nothing to hold against each other. */
  holds: boolean | null
  /** Left less right. */
  apart: string | null
}

/** What is wrong with a check, held against the indicators it names; sentences, empty when nothing is. */
export function checkCrossCheck({ id, left, how, right }: CrossCheck, indicators: readonly Indicator[]): string[] {
  const terms = [...left, ...right]
  const named = terms.map((term) => ({ term, indicator: indicators.find((one) => one.id === term.figure) }))
  const units = new Set(named.flatMap(({ indicator }) => indicator?.unit ?? []))
  const complaints = [
    ...(left.length === 0 || right.length === 0 ? ['a side is empty'] : []),
    ...named.flatMap(({ term, indicator }) => complainOf(term, indicator)),
    ...(how === '=' && units.size > 1 ? [`adds up ${[...units].join(' and ')}`] : []),
  ]
  return complaints.map((what) => `cross-check “${id}”: ${what}`)
}

function complainOf({ figure, at }: CrossTerm, indicator: Indicator | undefined): string[] {
  if (indicator === undefined) return [`no figure “${figure}”`]
  const { as } = indicator.reading
  if (as === 'rate' || as === 'per' || as === 'mean' || as === 'latest') return [`“${figure}” is a ${as} and does not add up`]
  return at === 'before' && as !== 'stock' ? [`“${figure}” is no stock: nothing of it is carried over`] : []
}

/** Both sides, of values in display units by figure. */
export function weighCrossCheck({ left, how, right }: CrossCheck, values: Readonly<Record<CrossTerm['at'], ReadonlyMap<string, string | null>>>): Weighed {
  const sum = (terms: readonly CrossTerm[]) => terms.reduce<string | undefined>((total, { figure, at }) => {
    const value = values[at].get(figure) ?? undefined
    return total === undefined || value === undefined ? undefined : addDecimals(total, value)
  }, '0')
  const [one, other] = [sum(left), sum(right)]
  if (one === undefined || other === undefined) return { left: one, right: other, holds: null, apart: null }
  const order = compareDecimals(one, other)
  return { left: one, right: other, holds: how === '=' ? order === 0 : order >= 0, apart: addDecimals(one, negateDecimal(other)) }
}
