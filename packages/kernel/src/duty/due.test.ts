import { describe, expect, test } from 'vitest'
import { calendar2026 as calendar } from '../calendar/calendar.fixture.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import { computeDue, computeHours, computeNotice } from './due.ts'
import type { Rule } from '../law/rule.ts'

const working = (amount: number) => ruleWith({ amount, unit: 'working' })
const calendarDays = (amount: number) => ruleWith({ amount, unit: 'calendar' })
const months = (amount: number) => ruleWith({ amount, unit: 'month' })
const right = (amount: number) => ruleWith({ amount, unit: 'calendar', side: 'party', rollsOver: true })

describe('the vectors of the rule base', () => {
  test.each([
    { name: '20 working days', rule: working(20), trigger: '2026-09-21', due: '2026-10-26' },
    { name: '20 working days, extended by 20', rule: working(20), trigger: '2026-09-21', extended: 20, due: '2026-11-23' },
    { name: '60 days', rule: calendarDays(60), trigger: '2026-08-05', due: '2026-10-04', internal: '2026-09-30' },
    { name: '15 days', rule: calendarDays(15), trigger: '2026-02-10', due: '2026-02-25', internal: '2026-02-25' },
    { name: '7 working days', rule: working(7), trigger: '2026-02-12', due: '2026-02-28' },
    { name: '5 working days', rule: working(5), trigger: '2026-04-29', due: '2026-05-09' },
    { name: '90 days', rule: calendarDays(90), trigger: '2026-07-01', due: '2026-09-29', internal: '2026-09-29' },
    { name: 'a right, 15 days', rule: right(15), trigger: '2026-09-18', due: '2026-10-08', raw: '2026-10-03' },
    { name: 'a right, 30 days', rule: right(30), trigger: '2026-04-03', due: '2026-05-06', raw: '2026-05-03' },
    { name: '3 months', rule: months(3), trigger: '2026-08-31', due: '2026-11-30' },
    { name: '3 months into February', rule: months(3), trigger: '2025-11-30', due: '2026-02-28' },
    { name: '20 working days over the Spring Festival', rule: working(20), trigger: '2026-02-13', due: '2026-03-19' },
    { name: '30 working days', rule: working(30), trigger: '2026-03-05', due: '2026-04-17' },
    { name: '30 working days, extended to 45', rule: working(30), trigger: '2026-03-05', extended: 15, due: '2026-05-12' },
  ])('$name from $trigger', ({ rule, trigger, extended = 0, due, internal = due, raw = due }) => {
    expect(computeDue({ rule, trigger, calendar, extended })).toEqual({
      raw, statutoryDue: due, internalDue: internal, uncoveredYears: [],
    })
  })

  test.each([
    { name: '7 working days before', rule: working(7), event: '2026-10-12', latest: '2026-09-24', strict: '2026-09-23' },
    { name: '10 days before', rule: calendarDays(10), event: '2026-05-08', latest: '2026-04-28', strict: '2026-04-27' },
  ])('$name $event', ({ rule, event, latest, strict }) => {
    expect(computeNotice({ rule, event, calendar })).toEqual({ latest, strict })
  })
})

describe('the last day', () => {
  test('a duty that ends in the holidays keeps its day; within the agency it is due before them', () => {
    const due = computeDue({ rule: calendarDays(7), trigger: '2026-09-25', calendar })

    expect(due).toMatchObject({ raw: '2026-10-02', statutoryDue: '2026-10-02', internalDue: '2026-09-30' })
  })

  test('within the agency it is never due before it began', () => {
    const due = computeDue({ rule: calendarDays(3), trigger: '2026-10-01', calendar })

    expect(due).toMatchObject({ statutoryDue: '2026-10-04', internalDue: '2026-10-01' })
  })

  test('a duty never rolls over, even if its rule says so by mistake', () => {
    const rule: Rule = { ...calendarDays(7), rollsOver: true }

    expect(computeDue({ rule, trigger: '2026-09-25', calendar }).statutoryDue).toBe('2026-10-02')
  })

  test('a right that ends on a make-up Saturday ends on that Saturday', () => {
    expect(computeDue({ rule: right(10), trigger: '2026-04-29', calendar }).statutoryDue).toBe('2026-05-09')
  })

  test('a month more is counted from the original last day', () => {
    expect(computeDue({ rule: months(3), trigger: '2025-11-30', calendar, extended: 3 }).raw).toBe('2026-05-28')
  })
})

describe('a stop', () => {
  const ten = (from: string, to: string | null, until = '2026-03-31') =>
    computeDue({ rule: calendarDays(10), trigger: '2026-03-02', calendar, stops: [{ from, to }], until }).raw

  test('does not count its own first day, and counts its last', () => {
    expect(ten('2026-03-05', '2026-03-08')).toBe('2026-03-15')
  })

  test('that begins on the due day moves it, the day after does not', () => {
    expect(ten('2026-03-12', '2026-03-16')).toBe('2026-03-16')
    expect(ten('2026-03-13', '2026-03-16')).toBe('2026-03-12')
  })

  test('before the trigger counts only from the trigger', () => {
    expect(ten('2026-02-01', '2026-03-04')).toBe('2026-03-14')
    expect(ten('2026-02-01', '2026-03-02')).toBe('2026-03-12')
  })

  test('that lasts is reckoned as if it ended on the day it is seen from', () => {
    expect(ten('2026-03-05', null, '2026-03-08')).toBe('2026-03-15')
    expect(ten('2026-03-05', null, '2026-03-05')).toBe('2026-03-12')
    expect(() => computeDue({ rule: working(5), trigger: '2026-03-02', calendar, stops: [{ from: '2026-03-03', to: null }] }))
      .toThrow('still stopped since 2026-03-03')
  })

  test('may bring the due day within reach of the next', () => {
    const stops = [{ from: '2026-03-14', to: '2026-03-16' }, { from: '2026-03-10', to: '2026-03-13' }]

    expect(computeDue({ rule: calendarDays(10), trigger: '2026-03-02', calendar, stops }).raw).toBe('2026-03-17')
  })

  test('that overlaps another is not counted twice', () => {
    const stops = [{ from: '2026-03-04', to: '2026-03-08' }, { from: '2026-03-06', to: '2026-03-07' }, { from: '2026-03-08', to: '2026-03-09' }]

    expect(computeDue({ rule: calendarDays(10), trigger: '2026-03-02', calendar, stops }).raw).toBe('2026-03-17')
  })

  test('over a weekend moves a clock of working days by its working days alone', () => {
    const due = (from: string, to: string) => computeDue({ rule: working(10), trigger: '2026-03-02', calendar, stops: [{ from, to }] }).raw

    expect(due('2026-03-06', '2026-03-08')).toBe('2026-03-16')
    expect(due('2026-03-06', '2026-03-10')).toBe('2026-03-18')
  })

  test('that begins where another ends, on a day of rest after the due day, goes on with it', () => {
    const stops = [{ from: '2026-03-06', to: '2026-03-08' }, { from: '2026-03-08', to: '2026-03-11' }]

    expect(computeDue({ rule: working(4), trigger: '2026-03-02', calendar, stops }).raw).toBe('2026-03-11')
  })

  test('moves a clock of months by calendar days after the corresponding day', () => {
    const stops = [{ from: '2026-09-10', to: '2026-09-15' }]

    expect(computeDue({ rule: months(3), trigger: '2026-08-31', calendar, stops }).raw).toBe('2026-12-05')
  })

  test('that begins within an extension moves the extended day', () => {
    const q = { rule: calendarDays(10), trigger: '2026-03-02', calendar, stops: [{ from: '2026-03-14', to: '2026-03-16' }] }

    expect(computeDue(q).raw).toBe('2026-03-12')
    expect(computeDue({ ...q, extended: 5 }).raw).toBe('2026-03-19')
  })

  test('that begins on the days of rest a right rolls over keeps the days that were left', () => {
    const due = computeDue({ rule: right(15), trigger: '2026-09-18', calendar, stops: [{ from: '2026-10-04', to: '2026-10-14' }] })

    expect(due).toMatchObject({ raw: '2026-10-18', statutoryDue: '2026-10-19' })
  })
})

describe('years that are not kept', () => {
  test('are named where working days were counted in them', () => {
    expect(computeDue({ rule: working(5), trigger: '2026-12-30', calendar }).uncoveredYears).toEqual([2027])
    expect(computeDue({ rule: working(5), trigger: '2025-12-20', calendar }).uncoveredYears).toEqual([2025])
    expect(computeDue({ rule: working(5), trigger: '2025-12-31', calendar }).uncoveredYears).toEqual([])
  })

  test('are named where the last day was looked up in them, not where calendar days merely passed', () => {
    expect(computeDue({ rule: calendarDays(60), trigger: '2025-12-01', calendar }).uncoveredYears).toEqual([])
    expect(computeDue({ rule: calendarDays(5), trigger: '2026-12-30', calendar }).uncoveredYears).toEqual([2027])
  })

  test('are named where a stop was measured in them, even if that moved nothing', () => {
    const calendar2027 = { version: '2027', years: [{ year: 2027, off: [], work: [], notice: '' }] }
    const stops = [{ from: '2027-12-31', to: '2028-01-02' }]
    const due = computeDue({ rule: working(2), trigger: '2027-12-29', calendar: calendar2027, stops })

    expect(due).toMatchObject({ statutoryDue: '2027-12-31', uncoveredYears: [2028] })
  })
})

test('hours run through the night and the holidays', () => {
  expect(computeHours({ rule: ruleWith({ amount: 24, unit: 'hour' }), trigger: '2026-09-30T15:59:00.000Z' })).toBe('2026-10-01T15:59:00.000Z')
})

test('a rule that sets no such period is a fault, not an answer', () => {
  const trigger = '2026-03-02'

  expect(() => computeDue({ rule: ruleWith({ amount: null, unit: null }), trigger, calendar })).toThrow('R-1 sets no period')
  expect(() => computeDue({ rule: ruleWith({ amount: 2, unit: 'hour' }), trigger, calendar })).toThrow('R-1 runs in hours')
  expect(() => computeNotice({ rule: ruleWith({ amount: 2, unit: 'hour' }), event: trigger, calendar })).toThrow('R-1 runs in hours')
  expect(() => computeHours({ rule: working(2), trigger: '2026-03-02T00:00:00Z' })).toThrow('R-1 does not run in hours')
})
