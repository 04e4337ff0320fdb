import { addDays, dayOf } from '../calendar/day.ts'
import type { Day, Moment } from '../calendar/day.ts'

/** From one hour of its day to another, written `0830`; what ends no later than it starts ends on the day after. */
export interface ShiftSpan {
  day: Day
  starts: string
  ends: string
}

const shanghaiAhead = 8 * 3_600_000

/** The shifts that run at a moment. At the hour of handing over the one that begins has it, and no longer the one that ends. */
export function shiftsAt<S extends ShiftSpan>(shifts: readonly S[], moment: Moment): S[] {
  const now = hourOf(moment)
  return shifts.filter((shift) => startOf(shift) <= now && now < endOf(shift))
}

/** The shifts that begin next after a moment, all of them where several begin at once. */
export function shiftsNext<S extends ShiftSpan>(shifts: readonly S[], moment: Moment): S[] {
  const now = hourOf(moment)
  const ahead = shifts.filter((shift) => startOf(shift) > now)
  const first = ahead.map(startOf).reduce<string | undefined>((least, start) => (least === undefined || start < least ? start : least), undefined)
  return ahead.filter((shift) => startOf(shift) === first)
}

/** `2026-03-10 0830` in Shanghai: compares as text in order of time. */
function hourOf(moment: Moment): string {
  const local = new Date(Date.parse(moment) + shanghaiAhead).toISOString()
  return `${dayOf(moment)} ${local.slice(11, 13)}${local.slice(14, 16)}`
}

function startOf({ day, starts }: ShiftSpan): string {
  return `${day} ${starts}`
}

function endOf({ day, starts, ends }: ShiftSpan): string {
  return `${ends <= starts ? addDays(day, 1) : day} ${ends}`
}
