import { addDays } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import type { When } from '@zhenzhi/reporting'

/** First and last day of '2026' or '2026-05'. Undefined: written otherwise, before 2000, or begun after today. */
export function periodOf(every: 'year' | 'month', period: string, today: Day): { from: Day; to: Day } | undefined {
  if (!(every === 'year' ? /^2\d{3}$/ : /^2\d{3}-(?:0[1-9]|1[0-2])$/).test(period)) return undefined
  const from = every === 'year' ? `${period}-01-01` : `${period}-01`
  if (from > today) return undefined
  return { from, to: every === 'year' ? `${period}-12-31` : endOfMonth(from) }
}

function endOfMonth(first: Day): Day {
  const next = addDays(first, 31)
  return addDays(`${next.slice(0, 8)}01`, -1)
}

/** Of which days a cell of such a period is read: the period, its year up to its end, the year that ended or ran on the evening before it. */
export function spansOf({ from, to }: { from: Day; to: Day }): Record<When, { from: Day; to: Day }> {
  const evening = addDays(from, -1)
  return { period: { from, to }, year: { from: `${to.slice(0, 4)}-01-01`, to }, before: { from: `${evening.slice(0, 4)}-01-01`, to: evening } }
}
