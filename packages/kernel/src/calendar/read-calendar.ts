import { z } from 'zod'
import type { Calendar, CalendarYear } from './calendar.ts'
import { isDay, weekdayOf, yearOf } from './day.ts'

const days = z.array(z.string().refine(isDay, 'not a day'))
const calendarShape = z.strictObject({
  version: z.string().min(1),
  years: z.array(z.strictObject({ year: z.int(), off: days, work: days, notice: z.string() })),
})

/**
 * Reads a calendar from data. Throws one fault with a sentence for everything wrong: a day outside its year or named
 * twice, a make-up working day that is no Saturday or Sunday, a year named twice.
 */
export function readCalendar(from: unknown): Calendar {
  const calendar = calendarShape.parse(from)
  const wrong = calendar.years.flatMap((year, at) => [
    ...(calendar.years.findIndex((other) => other.year === year.year) === at ? [] : [`${year.year} is there twice`]),
    ...checkYear(year),
  ])
  if (wrong.length > 0) throw new Error(`the calendar cannot be used: ${wrong.join('; ')}`)
  return calendar
}

function checkYear({ year, off, work }: CalendarYear): string[] {
  const all = [...off, ...work]
  return [
    ...all.filter((day) => yearOf(day) !== year).map((day) => `${day} is not in ${year}`),
    ...all.filter((day, at) => all.indexOf(day) !== at).map((day) => `${day} is named twice`),
    ...work.filter((day) => weekdayOf(day) <= 5).map((day) => `${day} is worked anyway and cannot be made up`),
  ]
}
