import { addDays, addMonths, yearOf } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'

/** Balances to be read: those of this width whose first day lies from `first` to `last`. `-infinity`: since the beginning. */
export interface Span {
  span: 'day' | 'month' | 'year'
  first: Day | '-infinity'
  last: Day
}

/**
 * The fewest balances that make up the days from `from` to `to`, both included: whole years, the whole months beside them, the days
 * at the edges. `from` null is since the beginning (a stock). No day is in two of them; none when `from` is after `to`.
 */
export function coverDays(from: Day | null, to: Day): Span[] {
  if (from !== null && from > to) return []
  const firstYear = from === null ? null : from.endsWith('-01-01') ? yearOf(from) : yearOf(from) + 1
  const lastYear = to.endsWith('-12-31') ? yearOf(to) : yearOf(to) - 1
  if (from !== null && firstYear !== null && firstYear > lastYear) return coverByMonths(from, to)
  const before = from === null || firstYear === null ? [] : coverByMonths(from, `${firstYear - 1}-12-31`)
  const years: Span = { span: 'year', first: firstYear === null ? '-infinity' : `${firstYear}-01-01`, last: `${lastYear}-01-01` }
  return [...before, years, ...coverByMonths(`${lastYear + 1}-01-01`, to)]
}

/** The same of months and days alone, where what happened in each month is asked for. */
export function coverByMonths(from: Day, to: Day): Span[] {
  if (from > to) return []
  const firstMonth = from.endsWith('-01') ? from : addMonths(monthOf(from), 1)
  const lastMonth = monthOf(addDays(to, 1)) === monthOf(to) ? addMonths(monthOf(to), -1) : monthOf(to)
  if (firstMonth > lastMonth) return [{ span: 'day', first: from, last: to }]
  const days: Span[] = [
    { span: 'day', first: from, last: addDays(firstMonth, -1) },
    { span: 'day', first: addMonths(lastMonth, 1), last: to },
  ]
  return [{ span: 'month', first: firstMonth, last: lastMonth }, ...days.filter(({ first, last }) => first <= last)]
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 8)}01`
}
