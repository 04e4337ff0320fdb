import { lastWorkingDay, nextWorkingDay, uncoveredYears } from '../calendar/calendar.ts'
import { addDays, addHours } from '../calendar/day.ts'
import { advance, clockOf, countBack } from './due-clock.ts'
import { stoppedDays, unitedStops } from './due-stops.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { Day, Moment } from '../calendar/day.ts'
import type { Rule } from '../law/rule.ts'
import type { Clock } from './due-clock.ts'
import type { ClosedStop, Stop } from './due-stops.ts'

export interface DueQuestion {
  rule: Rule
  /** The day that starts the clock; day 1 is the day after it (民法典 art. 201). */
  trigger: Day
  calendar: Calendar
  /** Units added once, counted from the original last day. What the rule allows is the guard's to check. */
  extended?: number
  stops?: readonly Stop[]
  /** The day seen from: a stop that still lasts is reckoned as if it ended then. */
  until?: Day
}

export interface Due {
  /** The last day before it rolls over; where nothing rolls, the statutory due day. */
  raw: Day
  statutoryDue: Day
  /** By when the agency should be done: the last working day on or before the statutory one, never before the trigger. */
  internalDue: Day
  /** Years the answer leans on whose notice is not kept: there only weekends were taken for rest. */
  uncoveredYears: readonly number[]
}

/**
 * The due day of a period in days or months: the extension first, then the stops.
 * A stop that begins on or before the due day, as it then is, moves it by the stopped days that the clock would have
 * counted (for months, by calendar days after the corresponding day). A party's last day then rolls over to the next
 * working day (民法典 art. 203, 民事诉讼法 art. 85); a duty's never does. A fault for a rule without such a period.
 */
export function computeDue(q: DueQuestion): Due {
  const clock = clockOf(q.rule, q.calendar)
  const stops = unitedStops(q.stops ?? [], q.trigger, q.until)
  const { raw, seen } = pastStops(q, clock, stops)
  const statutoryDue = rolled(q, raw)
  const internalDue = internalDay(q, statutoryDue)
  const first = clock.unit === 'working' ? addDays(q.trigger, 1) : earlier(internalDue, raw)
  const last = clock.unit === 'working' && seen > statutoryDue ? seen : statutoryDue
  return { raw, statutoryDue, internalDue, uncoveredYears: uncoveredYears(q.calendar, first, last) }
}

/**
 * The last day for something that must be done n days before an event, the event's day not counted. The texts do not say
 * whether n full days must lie between: `strict`, to be used unless a town decides otherwise, is one more unit back
 * (for months, one more day).
 */
export function computeNotice(q: { rule: Rule; event: Day; calendar: Calendar }): { latest: Day; strict: Day } {
  const clock = clockOf(q.rule, q.calendar)
  const latest = countBack(clock, q.event, clock.amount)
  return { latest, strict: countBack(inDays(clock), latest, 1) }
}

/** The moment a period in hours ends; it runs from the moment of its trigger, through nights and days of rest. */
export function computeHours(q: { rule: Rule; trigger: Moment }): Moment {
  const { id, amount, unit } = q.rule
  if (amount === null || unit !== 'hour') throw new RangeError(`${id} does not run in hours`)
  return addHours(q.trigger, amount)
}

/** The last day after extension and stops, and the last day of the calendar that was looked at for it. */
function pastStops(q: DueQuestion, clock: Clock, stops: readonly ClosedStop[]): { raw: Day; seen: Day } {
  let raw = advance(clock, advance(clock, q.trigger, clock.amount), q.extended ?? 0)
  let seen = raw
  for (const stop of stops) {
    // a stop that begins on the days of rest the right rolls over keeps those that were left
    const last = stop.from <= raw ? raw : rolled(q, raw)
    if (stop.from > last) break
    raw = advance(inDays(clock), last, stoppedDays(clock, stop))
    seen = stop.to
  }
  return { raw, seen }
}

function rolled({ rule, calendar }: DueQuestion, raw: Day): Day {
  return rule.side === 'party' && rule.rollsOver ? nextWorkingDay(calendar, raw) : raw
}

function internalDay({ rule, calendar, trigger }: DueQuestion, statutoryDue: Day): Day {
  if (rule.side === 'party') return statutoryDue
  const last = lastWorkingDay(calendar, statutoryDue)
  return last < trigger ? trigger : last
}

/** The clock in days: stopped days and the strict day of a clock in months are calendar days. */
function inDays(clock: Clock): Clock {
  return clock.unit === 'month' ? { ...clock, unit: 'calendar' } : clock
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
