import { describe, expect, test } from 'vitest'
import { addDays, addHours, addMonths, dayOf, daysBetween, isDay, weekdayOf, yearOf } from './day.ts'

describe('isDay', () => {
  test.each(['2026-05-08', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-05-00', '1899-12-31', '2200-01-01',
    '2026-5-8', '2026-05-08T00:00:00Z', ' 2026-05-08', '2026-05-08\n', '二〇二六', '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('dayOf', () => {
  test('the day ends at midnight in Shanghai, not in Greenwich', () => {
    expect(dayOf('2026-05-08T15:59:59.999Z')).toBe('2026-05-08')
    expect(dayOf('2026-05-08T16:00:00.000Z')).toBe('2026-05-09')
  })

  test('the year ends there too', () => {
    expect(dayOf('2026-12-31T15:59:59Z')).toBe('2026-12-31')
    expect(dayOf('2026-12-31T16:00:00Z')).toBe('2027-01-01')
  })

  test('the summer time of the eighties is not applied', () => {
    expect(dayOf('1988-07-01T15:30:00Z')).toBe('1988-07-01')
  })

  test.each(['2026-05-08', '2026-05-08T10:00:00', '2026-05-08T10:00:00+08:00', '2026-13-08T10:00:00Z', ''])(
    '%j is no moment in UTC and a fault',
    (text) => {
      expect(() => dayOf(text)).toThrow('not a moment')
    },
  )
})

test('days are added over the ends of months, years and February', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(addDays('2026-05-08', 0)).toBe('2026-05-08')
})

test('a month later is the corresponding day, or the end of a month that has none', () => {
  expect(addMonths('2026-01-15', 1)).toBe('2026-02-15')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2024-02-29', 48)).toBe('2028-02-29')
  expect(addMonths('2026-02-28', 1)).toBe('2026-03-28')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-12-31', 120)).toBe('2036-12-31')
})

test('days between are counted in calendar days, with their sign', () => {
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
})

test('a week runs from Monday, 1, to Sunday, 7', () => {
  expect(weekdayOf('2026-05-04')).toBe(1)
  expect(weekdayOf('2026-05-10')).toBe(7)
  expect(yearOf('2026-05-10')).toBe(2026)
})

test('hours run from the moment, over midnight', () => {
  expect(addHours('2026-05-08T15:30:00.500Z', 24)).toBe('2026-05-09T15:30:00.500Z')
})
