import { expect, test } from 'vitest'
import { longPeriods, monthsOf } from './periods.ts'

test('a year falls into halves, quarters and months that leave no day out, in a leap year too', () => {
  const say = (all: ReturnType<typeof monthsOf>) => all.map(({ title, from, to }) => `${title} ${from} ${to}`)

  expect(say(longPeriods('2026')).slice(0, 4)).toEqual(['全年 2026-01-01 2026-12-31', '上半年 2026-01-01 2026-06-30', '下半年 2026-07-01 2026-12-31', '一季度 2026-01-01 2026-03-31'])
  expect(say(monthsOf('2024'))[1]).toBe('2月 2024-02-01 2024-02-29')
  expect(say(monthsOf('2026'))[11]).toBe('12月 2026-12-01 2026-12-31')
})
