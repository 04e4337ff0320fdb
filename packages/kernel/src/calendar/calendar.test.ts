import { expect, test } from 'vitest'
import { calendar2026 } from './calendar.fixture.ts'
import { coversYear, dayKind, isWorkingDay, lastWorkingDay, nextWorkingDay, uncoveredYears } from './calendar.ts'
import { readCalendar } from './read-calendar.ts'

test('a day is working, weekend, holiday or make-up', () => {
  expect(dayKind(calendar2026, '2026-05-08')).toBe('working')
  expect(dayKind(calendar2026, '2026-05-09')).toBe('make-up')
  expect(dayKind(calendar2026, '2026-05-10')).toBe('weekend')
  expect(dayKind(calendar2026, '2026-05-05')).toBe('holiday')
  expect(dayKind(calendar2026, '2026-05-02')).toBe('holiday')
})

test('a Saturday that is made up is worked, a Tuesday that is off is not', () => {
  expect(isWorkingDay(calendar2026, '2026-05-09')).toBe(true)
  expect(isWorkingDay(calendar2026, '2026-05-05')).toBe(false)
})

test('in a year that is not kept only weekends are rest, and it says so', () => {
  expect(coversYear(calendar2026, 2026)).toBe(true)
  expect(coversYear(calendar2026, 2027)).toBe(false)
  expect(isWorkingDay(calendar2026, '2027-01-01')).toBe(true)
  expect(isWorkingDay(calendar2026, '2027-01-02')).toBe(false)
  expect(uncoveredYears(calendar2026, '2025-12-31', '2027-01-01')).toEqual([2025, 2027])
  expect(uncoveredYears(calendar2026, '2026-01-01', '2026-12-31')).toEqual([])
})

test('the next and the last working day are the day itself where it is worked', () => {
  expect(nextWorkingDay(calendar2026, '2026-10-08')).toBe('2026-10-08')
  expect(lastWorkingDay(calendar2026, '2026-10-08')).toBe('2026-10-08')
})

test('the next and the last working day lie around the holidays', () => {
  expect(nextWorkingDay(calendar2026, '2026-10-01')).toBe('2026-10-08')
  expect(lastWorkingDay(calendar2026, '2026-10-07')).toBe('2026-09-30')
  expect(nextWorkingDay(calendar2026, '2026-02-15')).toBe('2026-02-24')
  expect(lastWorkingDay(calendar2026, '2026-02-23')).toBe('2026-02-14')
})

test('a calendar is read from its data unchanged', () => {
  expect(readCalendar(JSON.parse(JSON.stringify(calendar2026)))).toEqual(calendar2026)
})

test('a calendar that contradicts itself is refused with every sentence', () => {
  const year = { year: 2026, off: ['2025-12-31', '2026-01-01', '2026-01-01'], work: ['2026-01-05'], notice: '' }

  expect(() => readCalendar({ version: 'x', years: [year, { ...year, off: [], work: [] }] })).toThrow(
    /2025-12-31 is not in 2026; 2026-01-01 is named twice; 2026-01-05 is worked anyway.*; 2026 is there twice/,
  )
  expect(() => readCalendar({ version: 'x', years: [{ ...year, off: ['2026-02-30'] }] })).toThrow('not a day')
})
