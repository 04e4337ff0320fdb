import { addDays, coversYear, weekdayOf } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { calendar } from './calendar.ts'

const years = calendar.years.map(({ year }) => year)

test('the years 2010 to 2026 are kept, in order, and no other', () => {
  expect(years).toEqual(Array.from({ length: 17 }, (_, n) => 2010 + n))
  expect(coversYear(calendar, 2009)).toBe(false)
  expect(coversYear(calendar, 2027)).toBe(false)
})

test('2026 is as the notice has it', () => {
  const stretches = [
    ['01-01', 3], ['02-15', 9], ['04-04', 3], ['05-01', 5], ['06-19', 3], ['09-25', 3], ['10-01', 7],
  ] as const
  const off = stretches.flatMap(([first, length]) => Array.from({ length }, (_, n) => addDays(`2026-${first}`, n)))
  const work = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((day) => `2026-${day}`)

  expect(calendar.years.at(-1)).toMatchObject({ year: 2026, off, work })
  expect(calendar.years.at(-1)?.notice).toContain('2025-11-04')
})

/**
 * Every weekday off beyond the public holidays is worked on some weekend: 11 holidays a year, 13 since 2025.
 * New Year 2012 was made up on 2011-12-31; 2015 had one day more (3 September), 2020 two (the longer Spring Festival).
 */
const holidays: Record<number, number> = { 2011: 10, 2012: 12, 2015: 12, 2020: 13, 2025: 13, 2026: 13 }

test.each(years)('in %i the weekdays off less the weekend days worked are the public holidays', (year) => {
  const { off = [], work = [] } = calendar.years.find((each) => each.year === year) ?? {}

  expect(off.filter((day) => weekdayOf(day) <= 5).length - work.length).toBe(holidays[year] ?? 11)
  expect(work.filter((day) => weekdayOf(day) <= 5)).toEqual([])
})
