import { expect, test } from 'vitest'
import { calendar2026 as calendar } from '../calendar/calendar.fixture.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import { explainDue } from './explain.ts'
import type { DueQuestion } from './due.ts'

/** `05-09 make-up 5 due`, a line a day. */
function lines(q: Omit<DueQuestion, 'calendar'>): string[] {
  return explainDue({ ...q, calendar }).days.map(({ day, kind, n, due, originalDue }) =>
    [day.slice(5), kind, n, due && 'due', originalDue && 'original'].filter(Boolean).join(' '),
  )
}

test('working days are counted over the holiday and on the make-up Saturday', () => {
  expect(lines({ rule: ruleWith({ amount: 5, unit: 'working' }), trigger: '2026-04-29' })).toEqual([
    '04-29 start', '04-30 counted 1', '05-01 holiday', '05-02 holiday', '05-03 holiday', '05-04 holiday', '05-05 holiday',
    '05-06 counted 2', '05-07 counted 3', '05-08 counted 4', '05-09 make-up 5 due',
  ])
})

test('a stop and an extension show the days that were not counted and the day it would have been', () => {
  const rule = ruleWith({ amount: 2, unit: 'working' })

  expect(lines({ rule, trigger: '2026-03-04', extended: 1, stops: [{ from: '2026-03-05', to: '2026-03-09' }] })).toEqual([
    '03-04 start', '03-05 counted 1', '03-06 stopped original', '03-07 weekend', '03-08 weekend', '03-09 stopped',
    '03-10 counted 2', '03-11 counted 3 due',
  ])
})

test('a right counts days of rest and rolls over to the next working day', () => {
  const rule = ruleWith({ amount: 3, unit: 'calendar', side: 'party', rollsOver: true })

  expect(lines({ rule, trigger: '2026-06-16' })).toEqual([
    '06-16 start', '06-17 counted 1', '06-18 counted 2', '06-19 counted 3', '06-20 rolled', '06-21 rolled', '06-22 rolled due',
  ])
})

test('months number the days that complete one; stopped days follow after the last', () => {
  const rule = ruleWith({ amount: 2, unit: 'month' })
  const marked = lines({ rule, trigger: '2026-01-31', stops: [{ from: '2026-02-01', to: '2026-02-03' }] }).filter((line) => !line.endsWith('counted'))

  expect(marked).toEqual(['01-31 start', '02-02 stopped', '02-03 stopped', '02-28 counted 1', '03-31 counted 2 original', '04-02 counted due'])
})

test('a stop that begins on the due day shows its days as stopped, the last of them due', () => {
  const rule = ruleWith({ amount: 2, unit: 'calendar' })

  expect(lines({ rule, trigger: '2026-03-02', stops: [{ from: '2026-03-04', to: '2026-03-06' }] })).toEqual([
    '03-02 start', '03-03 counted 1', '03-04 counted 2 original', '03-05 stopped', '03-06 stopped due',
  ])
})

test('a due day that somebody else named is that day itself', () => {
  expect(lines({ rule: ruleWith({ kind: 'named-day', amount: 0 }), trigger: '2026-05-02' })).toEqual(['05-02 start due'])
})
