import { expect, test } from 'vitest'
import { planRota, rotaDayKind } from './plan-rota.ts'
import type { RotaPattern } from './plan-rota.ts'

/** Of October 2026: a week of rest, and Saturday the tenth worked for it. */
const calendar = {
  version: 'toy', years: [{
    year: 2026, notice: '玩具通知', work: ['2026-10-10'],
    off: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
  }],
}
const planned = (pattern: RotaPattern, from = 0) => planRota({ month: '2026-10', calendar, pattern, from })
const days = (pattern: RotaPattern) => planned(pattern).map(({ day }) => Number(day.slice(-2)))

test('every day, working days with the make-up day, or days of rest: together they are the month', () => {
  expect(days({ days: 'all', turn: 'shift' })).toHaveLength(31)
  expect(days({ days: 'working', turn: 'shift' })).toEqual([8, 9, 10, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30])
  expect(days({ days: 'rest', turn: 'shift' })).toEqual([1, 2, 3, 4, 5, 6, 7, 11, 17, 18, 24, 25, 31])
  expect(rotaDayKind(calendar, '2026-10-10')).toBe('working')
  expect([rotaDayKind(calendar, '2026-10-03'), rotaDayKind(calendar, '2026-10-11')]).toEqual(['holiday', 'rest'])
})

test('some weekdays are kept only where they are worked', () => {
  expect(days({ days: [4], turn: 'shift' })).toEqual([8, 15, 22, 29])
})

test('the turn goes on with each shift or each week, from where the month before left it', () => {
  expect(planned({ days: [1, 4], turn: 'shift' }, 5).map(({ turn }) => turn)).toEqual([5, 6, 7, 8, 9, 10, 11])
  expect(planned({ days: 'working', turn: 'week' }, 2).map(({ turn }) => turn)).toEqual([2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5])
})
