import { dayKind } from '../calendar/calendar.ts'
import { addDays, addMonths } from '../calendar/day.ts'
import { clockOf, ticks } from './due-clock.ts'
import { unitedStops } from './due-stops.ts'
import { computeDue } from './due.ts'
import type { Day } from '../calendar/day.ts'
import type { Clock } from './due-clock.ts'
import type { ClosedStop } from './due-stops.ts'
import type { Due, DueQuestion } from './due.ts'

/** One day of an explanation. */
export interface DayMark {
  day: Day
  /**
   * `start` the trigger, not counted; `counted`; `make-up` counted, a working day at a weekend; `weekend`, `holiday` not
   * counted by a clock in working days; `stopped`; `rolled` after the last day, up to the working day it moved to.
   */
  kind: 'start' | 'counted' | 'weekend' | 'holiday' | 'make-up' | 'stopped' | 'rolled'
  /** Which day of the period it is; in a clock of months, which month it completes. Null for a day that completes none. */
  n: number | null
  due?: true
  /** The day it would have been due without extension and stops, where that is another day. */
  originalDue?: true
}

/** The due day with every day from the trigger to it: what was counted, what not, and why. Faults as `computeDue`. */
export function explainDue(q: DueQuestion): { due: Due; days: readonly DayMark[] } {
  const due = computeDue(q)
  const original = computeDue({ rule: q.rule, trigger: q.trigger, calendar: q.calendar }).statutoryDue
  const clock = clockOf(q.rule, q.calendar)
  const walk: Walk = { clock, due, stops: unitedStops(q.stops ?? [], q.trigger, q.until), ...numbering(q, clock) }

  const days: DayMark[] = [{ day: q.trigger, kind: 'start', n: null, ...flags(q.trigger, due.statutoryDue, original) }]
  let counted = 0
  for (let day = addDays(q.trigger, 1); day <= due.statutoryDue; day = addDays(day, 1)) {
    const kind = kindOf(walk, day, counted)
    if (kind === 'counted' || kind === 'make-up') counted += 1
    days.push({ day, kind, n: numberOf(walk, kind, { day, counted }), ...flags(day, due.statutoryDue, original) })
  }
  return { due, days }
}

interface Walk {
  clock: Clock
  due: Due
  stops: readonly ClosedStop[]
  /** How many days are to be counted; in months there is no such number. */
  total: number | null
  /** In a clock of months: the days that complete one, and which. */
  months: ReadonlyMap<Day, number>
}

function numbering({ trigger, extended = 0 }: DueQuestion, { unit, amount }: Clock): Pick<Walk, 'total' | 'months'> {
  const months = new Map<Day, number>()
  if (unit !== 'month') return { total: amount + extended, months }
  for (let n = 1; n <= amount; n += 1) months.set(addMonths(trigger, n), n)
  for (let n = 1; n <= extended; n += 1) months.set(addMonths(addMonths(trigger, amount), n), amount + n)
  return { total: null, months }
}

function kindOf({ clock, due, stops, total }: Walk, day: Day, counted: number): DayMark['kind'] {
  const kind = dayKind(clock.calendar, day)
  if (!ticks(clock, day)) return kind === 'holiday' ? 'holiday' : 'weekend'
  if (stops.some((stop) => stop.from < day && day <= stop.to)) return 'stopped'
  if (total === null ? day > due.raw : counted === total) return 'rolled'
  return clock.unit === 'working' && kind === 'make-up' ? 'make-up' : 'counted'
}

function numberOf({ total, months }: Walk, kind: DayMark['kind'], at: { day: Day; counted: number }): number | null {
  if (kind !== 'counted' && kind !== 'make-up') return null
  return total === null ? (months.get(at.day) ?? null) : at.counted
}

function flags(day: Day, due: Day, original: Day): Pick<DayMark, 'due' | 'originalDue'> {
  if (day === due) return { due: true }
  return day === original ? { originalDue: true } : {}
}
