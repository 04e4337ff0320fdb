import { expect, test } from 'vitest'
import { findDay } from './read-day.ts'

test('a day is read however it is usually typed', () => {
  for (const typed of ['2026-05-08', '2026-5-8', '2026.5.8', '2026/05/08', '20260508', '2026年5月8日', ' 2026 年 5 月 8 日 ', '２０２６－０５－０８']) {
    expect(findDay(typed)).toBe('2026-05-08')
  }
})

test('what is no day is not made into another one', () => {
  for (const typed of ['', '5.8', '2026-02-29', '2026-13-01', '2026-05-32', '昨天']) expect(findDay(typed)).toBeUndefined()
})
