import { expect, test } from 'vitest'
import { sayKept } from './words.ts'

test('a last day is told by the days before and after it', () => {
  expect(sayKept({ done: '2026-03-01', apart: 0 })).toBe('按期')
  expect(sayKept({ done: '2026-03-02', apart: -1 })).toBe('晚 1 天')
  expect(sayKept({ done: null, apart: 0 })).toBe('今天到期')
  expect(sayKept({ done: null, apart: 5 })).toBe('还有 5 天到期')
  expect(sayKept({ done: null, apart: -5 })).toBe('期限已过 5 天')
})
