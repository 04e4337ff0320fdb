import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { sessionPlan } from './session-plan.ts'

const record = '00000000-0000-7000-8000-0000000000b1'
const paper = ['00000000-0000-7000-c000-000000000001']
const stands = (state: string, gone = false) => ({ need: { need: 'standing' as const, case: record }, answer: { state, void: gone } })
const plan = (kind: string, latest: string) => story(sessionPlan, '2020-01-06', { kind, subject: '一季度法治专题', latest })
const quarter = plan('party-law', '2020-03-31')

test('the quarterly meeting on law is looked for on the last day of the quarter and missed from the day after [A10]', () => {
  expect(lastDay(quarter, 'hold')).toBe('2020-03-31')
  expect(quarter.knowing(stands('recorded')).then('2020-03-31', 'clerk', 'hold', { record }).passes('2020-04-01').books()).toMatchObject({ planned: '1', due: '1', inTime: '1', held: '1' })
  expect(quarter.passes('2020-04-01').books()).toMatchObject({ planned: '1', due: '1', late: '1' })
  const kept = quarter.knowing(stands('recorded')).then('2020-03-31', 'clerk', 'hold', { record }).passes('2020-04-01')
  const figures = ['law-meetings-planned', 'law-meetings-in-time-rate', 'law-meetings-missed', 'planned-sessions-in-time-rate']
  expect(figures.map((id) => readFigure(id, { from: '2020-01-01', to: '2020-12-31' }, kept, quarter.passes('2020-04-01'), plan('committee', '2020-06-30')))).toEqual(['2', '50', '1', '50'])
})

test('one held late is held and late; one put off by a reason is looked for on its new day; one not held is said to be so [A10] [A12]', () => {
  const late = quarter.passes('2020-04-01').knowing(stands('recorded')).then('2020-04-08', 'clerk', 'hold', { record })

  expect(late.books()).toMatchObject({ held: '1', late: '1' })
  expect(late.books()['inTime']).toBeUndefined()
  expect(lastDay(quarter.then('2020-03-20', 'clerk', 'postpone', { latest: '2020-04-15', reason: '疫情防控' }), 'hold')).toBe('2020-04-15')
  expect(quarter.then('2020-03-30', 'clerk', 'cancel', { reason: '并入二季度' }).books()).toEqual({ planned: '1', cancelled: '1' })
})

test('it is held only by a record that stands in the books of meetings or training [A04] [A10]', () => {
  const committee = plan('committee', '2020-06-30')

  expect(committee.knowing(stands('planned')).tries('2020-05-20', 'clerk', 'hold', { record })?.says).toContain('台账')
  expect(committee.knowing(stands('recorded', true)).tries('2020-05-20', 'clerk', 'hold', { record })?.says).toContain('作废')
  expect(committee.tries('2020-05-20', 'clerk', 'hold')?.code).toBe('field-missing')
  expect(committee.knowing(stands('recorded')).then('2020-05-20', 'clerk', 'hold', { record }).facts('held').map(({ day, by }) => [day, by])).toEqual([['2020-05-20', ['committee']]])
})

test('papers of a meeting are put on file within five working days; who was away makes it up, each time counted [A04] [A12]', () => {
  const held = plan('study', '2020-05-29').knowing(stands('recorded')).then('2020-05-20', 'clerk', 'hold', { record })

  expect(lastDay(held, 'file')).toBe('2020-05-27')
  expect(held.tries('2020-05-25', 'clerk', 'file')?.code).toBe('field-missing')
  const filed = held.then('2020-05-25', 'clerk', 'makeUp', { madeUp: 2 }).then('2020-05-27', 'clerk', 'file', { minutes: paper }).then('2020-06-03', 'clerk', 'makeUp', { madeUp: 1 })
  expect(filed.books()).toMatchObject({ madeUp: '3', held: '1' })
  expect(filed.standing().state).toBe('done')
})
