import { describe, expect, test } from 'vitest'
import { calendar2026 } from '../calendar/calendar.fixture.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import { findRule } from '../law/rule.ts'
import { toyLaw, toyRules } from '../story/toy.fixture.ts'
import { opened, take } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import { movedDuties } from './moved-duties.ts'
import type { Law } from './plan.ts'
import { recalculated } from './recalculated.ts'

const accepted = take(opened('2026-03-02'), { name: 'accept', day: '2026-03-09' })
const promised = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '支持', promised: '2026-03-13' } })
const noticed: Calendar = { version: '2026a', years: calendar2026.years.map((year) => ({ ...year, off: [...year.off, '2026-03-17'] })) }
const law: Law = { ...toyLaw, calendars: { ...toyLaw.calendars, '2026a': noticed }, calendar: '2026a' }
const dates = (changed: Law, acts = promised, today = '2026-03-16') => movedDuties(acts, changed, today).map(({ before, after }) => [before.duty, before.statutoryDue, after.statutoryDue])

describe('what a changed calendar or rule would do to a case', () => {
  test('is named with the old day and the new one, before anything is decided', () => {
    expect(dates(law)).toEqual([['visit', '2026-03-20', '2026-03-23']])
  })

  test('is what the act then does, and nothing is left afterwards', () => {
    const [moved] = movedDuties(promised, law, '2026-03-16')
    const acts = take(promised, { kind: 'clock', name: recalculated, day: '2026-03-16', what: {}, law })

    expect(fold(acts).duties.find(({ duty }) => duty === 'visit')).toEqual(moved?.after)
    expect(dates(law, acts)).toEqual([])
  })

  test('is nothing under the same law, nor where the days fall elsewhere', () => {
    expect(dates(toyLaw)).toEqual([])
    expect(dates(law, accepted)).toEqual([])
  })

  test('a clock that stands still moves with every day; that alone is no change', () => {
    const paused = take(accepted, { name: 'pause', day: '2026-03-10' })

    expect(dates(toyLaw, paused, '2026-04-20')).toEqual([])
  })

  test('a year whose notice has come is a change, though the day stays', () => {
    const late = take(opened('2026-11-20'), { name: 'accept', day: '2026-12-01' })
    const next: Calendar = { version: '2027', years: [...calendar2026.years, { year: 2027, off: ['2027-01-01'], work: [], notice: '演示通知' }] }
    const moved = movedDuties(late, { ...toyLaw, calendars: { ...toyLaw.calendars, 2027: next }, calendar: '2027' }, '2026-12-02')

    expect(moved.map(({ before, after }) => [before.duty, before.uncoveredYears, after.uncoveredYears])).toEqual([['answer', [2027], []]])
  })

  test('a rule set anew from a day reaches what began on it, not what began the day before', () => {
    const from = (day: string): Law => ({ ...toyLaw, rules: [...toyRules, ruleWith({ id: 'T-ANSWER', amount: 30, effectiveFrom: day })] })

    expect(dates(from('2026-03-09'), accepted)).toEqual([['answer', '2026-05-08', '2026-04-08']])
    expect(dates(from('2026-03-10'), accepted)).toEqual([])
  })
})

test('of two versions from one day the later in the book governs', () => {
  const book = [ruleWith({ amount: 5 }), { ...ruleWith({ amount: 8 }), version: '2020-01-01/1-001' }, { ...ruleWith({ amount: 7 }), version: '2020-01-01/1-002' }]

  expect(findRule(book, 'R-1', '2020-01-01')?.rule.amount).toBe(7)
})
