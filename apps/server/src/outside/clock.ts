import { uptime } from 'node:os'
import { dayOf } from '@zhenzhi/kernel'
import type { Day, Moment } from '@zhenzhi/kernel'

export interface Now {
  moment: Moment
  day: Day
}

/** The only place that reads the time. Everybody else is told it. */
export interface Clock {
  now: () => Now
}

export const machineClock: Clock = {
  now: () => at(new Date().toISOString()),
}

export function at(moment: Moment): Now {
  return { moment, day: dayOf(moment) }
}

/** Milliseconds that have passed since this process began; nobody sets them. */
export function machineElapsed(): number {
  return performance.now()
}

/** The same since the machine began, also while it slept. */
export function machineUptime(): number {
  return uptime() * 1000
}
