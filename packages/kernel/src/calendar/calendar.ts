import { addDays, weekdayOf, yearOf } from './day.ts'
import type { Day } from './day.ts'

/** One year as its official notice arranges it. */
export interface CalendarYear {
  year: number
  /** Days of rest: holidays, and the weekend days that the notice counts among them. */
  off: readonly Day[]
  /** Make-up working days: days of a weekend that are worked. */
  work: readonly Day[]
  /** The notice the year is taken from; empty where it is not kept. */
  notice: string
}

/** `version` is pinned in every act that counted by it. */
export interface Calendar {
  version: string
  years: readonly CalendarYear[]
}

export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up'

/** What a day is. In a year that is not kept only Saturdays and Sundays are taken for days of rest. */
export function dayKind(calendar: Calendar, day: Day): DayKind {
  const year = findYear(calendar, yearOf(day))
  if (year?.work.includes(day)) return 'make-up'
  if (year?.off.includes(day)) return 'holiday'
  return weekdayOf(day) <= 5 ? 'working' : 'weekend'
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const kind = dayKind(calendar, day)
  return kind === 'working' || kind === 'make-up'
}

/** Is the year's notice kept? */
export function coversYear(calendar: Calendar, year: number): boolean {
  return findYear(calendar, year) !== undefined
}

/** The years of `from` to `to`, both included, whose notice is not kept. */
export function uncoveredYears(calendar: Calendar, from: Day, to: Day): number[] {
  const missing: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!coversYear(calendar, year)) missing.push(year)
  }
  return missing
}

/** That day if it is worked, or the first working day after it. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  let next = day
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1)
  return next
}

/** That day if it is worked, or the last working day before it. */
export function lastWorkingDay(calendar: Calendar, day: Day): Day {
  let last = day
  while (!isWorkingDay(calendar, last)) last = addDays(last, -1)
  return last
}

function findYear(calendar: Calendar, year: number): CalendarYear | undefined {
  return calendar.years.find((each) => each.year === year)
}
