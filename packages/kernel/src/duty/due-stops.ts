import { addDays } from '../calendar/day.ts'
import { ticks } from './due-clock.ts'
import type { Day } from '../calendar/day.ts'
import type { Clock } from './due-clock.ts'

/** A time that does not count: a day d is stopped if from < d <= to. `to` is null while it lasts. */
export interface Stop {
  from: Day
  to: Day | null
}

export interface ClosedStop {
  from: Day
  to: Day
}

/**
 * The stops as separate stretches in order of time: cut at the trigger, those that touch or overlap made one, and those
 * without a stopped day left out. One that still lasts ends at `until`; without `until` it is a fault to ask.
 */
export function unitedStops(stops: readonly Stop[], trigger: Day, until?: Day): ClosedStop[] {
  const united: ClosedStop[] = []
  for (const stop of closedStops(stops, trigger, until)) {
    const before = united.at(-1)
    if (before && stop.from <= before.to) before.to = stop.to > before.to ? stop.to : before.to
    else united.push(stop)
  }
  return united
}

/** How many days of a stop the clock would have counted. */
export function stoppedDays(clock: Clock, { from, to }: ClosedStop): number {
  let stopped = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (ticks(clock, day)) stopped += 1
  }
  return stopped
}

function closedStops(stops: readonly Stop[], trigger: Day, until?: Day): ClosedStop[] {
  return stops
    .map((stop) => ({ from: stop.from < trigger ? trigger : stop.from, to: stop.to ?? until ?? stillStopped(stop) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
}

function stillStopped(stop: Stop): never {
  throw new RangeError(`the clock is still stopped since ${stop.from}: say the day it is seen from`)
}
