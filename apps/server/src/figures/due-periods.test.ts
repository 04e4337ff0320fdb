import { expect, test } from 'vitest'
import { duePeriods } from './due-periods.ts'

const year = { from: '2025-01-01', to: '2025-12-31' }

test.each([
  ['a whole year has twelve months', { ...year, until: '2026-02-01', every: 'month' }, { from: '2025-01-01', to: '2025-12-31', due: 12 }],
  ['a draft of the last of November has eleven', { ...year, until: '2025-11-30', every: 'month' }, { from: '2025-01-01', to: '2025-11-30', due: 11 }],
  ['the day before, November still runs', { ...year, until: '2025-11-29', every: 'month' }, { from: '2025-01-01', to: '2025-10-31', due: 10 }],
  ['quarters are counted whole', { ...year, until: '2025-11-30', every: 'quarter' }, { from: '2025-01-01', to: '2025-09-30', due: 3 }],
  ['a year that is not over is not due', { ...year, until: '2025-12-30', every: 'year' }, undefined],
  ['a year that is over is', { ...year, until: '2025-12-31', every: 'year' }, { from: '2025-01-01', to: '2025-12-31', due: 1 }],
  ['a month begun before the period is not asked of it', { from: '2025-01-02', to: '2025-03-31', until: '2026-01-01', every: 'month' }, { from: '2025-02-01', to: '2025-03-31', due: 2 }],
  ['a period within a month owes nothing', { from: '2025-01-02', to: '2025-01-30', until: '2026-01-01', every: 'month' }, undefined],
  ['a quarter begun before the period neither', { from: '2025-02-01', to: '2025-06-30', until: '2026-01-01', every: 'quarter' }, { from: '2025-04-01', to: '2025-06-30', due: 1 }],
] as const)('%s', (_, asked, due) => {
  expect(duePeriods(asked)).toEqual(due)
})
