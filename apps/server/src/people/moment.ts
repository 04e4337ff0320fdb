import type { Moment } from '@zhenzhi/kernel'

/** The moment so many seconds later; earlier where they are negative. */
export function later(moment: Moment, seconds: number): Moment {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString()
}

export function secondsBetween(from: Moment, to: Moment): number {
  return (Date.parse(to) - Date.parse(from)) / 1000
}
