import { addDays, addMonths } from '../calendar/day.ts'
import { isWorkingDay, lastWorkingDay, nextWorkingDay } from '../calendar/calendar.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { Day } from '../calendar/day.ts'
import type { Rule } from '../law/rule.ts'

/** A period in days or months, as a rule sets it. */
export interface Clock {
  amount: number
  unit: 'working' | 'calendar' | 'month'
  calendar: Calendar
}

/** Throws for a rule that sets no period, or one in hours: a definition must not hang a due day on it. */
export function clockOf(rule: Rule, calendar: Calendar): Clock {
  const { amount, unit } = rule
  if (amount === null || unit === null) throw new RangeError(`${rule.id} sets no period`)
  if (unit === 'hour') throw new RangeError(`${rule.id} runs in hours`)
  return { amount, unit, calendar }
}

/** The day on which `amount` units have passed since `day`; the day itself does not count. */
export function advance({ unit, calendar }: Clock, day: Day, amount: number): Day {
  if (unit === 'calendar') return addDays(day, amount)
  if (unit === 'month') return addMonths(day, amount)
  let last = day
  for (let left = amount; left > 0; left -= 1) last = nextWorkingDay(calendar, addDays(last, 1))
  return last
}

/** The day `amount` units before an event; the day of the event does not count. */
export function countBack({ unit, calendar }: Clock, event: Day, amount: number): Day {
  if (unit === 'calendar') return addDays(event, -amount)
  if (unit === 'month') return addMonths(event, -amount)
  let first = event
  for (let left = amount; left > 0; left -= 1) first = lastWorkingDay(calendar, addDays(first, -1))
  return first
}

/** Does the day count towards the clock? In working days a day of rest does not. */
export function ticks({ unit, calendar }: Clock, day: Day): boolean {
  return unit !== 'working' || isWorkingDay(calendar, day)
}
