import type { Moment } from '@zhenzhi/kernel'

/** The moment so many hours later; earlier where they are negative. */
export function hoursFrom(moment: Moment, hours: number): Moment {
  return new Date(Date.parse(moment) + hours * 3_600_000).toISOString()
}
