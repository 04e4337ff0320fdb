import { expect, test } from 'vitest'
import { addDays, dayOf, daysApart, sayDay, sayLeft, sayMoment, sayShortDay, weekdayOf } from './days.ts'

test('what is left until a deadline is said in words, the day before, the day itself and the day after', () => {
  expect(sayLeft('2026-05-06', '2026-05-09')).toBe('还有 3 天')
  expect(sayLeft('2026-05-08', '2026-05-09')).toBe('明天到期')
  expect(sayLeft('2026-05-09', '2026-05-09')).toBe('今天到期')
  expect(sayLeft('2026-05-10', '2026-05-09')).toBe('已过 1 天')
})

test('days are counted across a leap day and a new year', () => {
  expect(daysApart('2028-02-28', '2028-03-01')).toBe(2)
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(weekdayOf('2026-05-08')).toBe(4)
})

test('a moment late in the evening of UTC is the next day in Shanghai', () => {
  expect(dayOf('2026-05-08T16:30:00.000Z')).toBe('2026-05-09')
  expect(sayMoment('2026-05-08T16:30:00.000Z')).toBe('2026年5月9日 00:30')
})

test('a day is said as it is written on paper', () => {
  expect(sayDay('2026-05-08')).toBe('2026年5月8日')
  expect(sayShortDay('2026-11-30')).toBe('11月30日')
  expect(sayDay('')).toBe('')
})
