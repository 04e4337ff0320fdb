import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { shortcoming } from './shortcoming.ts'

const task = '00000000-0000-7000-8000-0000000000b1'
const stands = (state: string) => ({ need: { need: 'standing' as const, case: task }, answer: { state, void: false } })
const said = { area: 'team', what: '执法力量不足', cause: '编制少，持证的人少', step: '年内新考取执法证', unit: 'enforcement-team', latest: '2027-09-30' }
const raised = story(shortcoming, '2026-12-10', said)
const included = raised.knowing(stands('planned')).then('2027-02-01', 'clerk', 'include', { task })
const year = { from: '2026-01-01', to: '2027-12-31' }

test('there is no shortcoming without its cause and what is to be done [A25]', () => {
  expect(() => story(shortcoming, '2026-12-10', { ...said, cause: '' })).toThrow('原因')
  expect(() => story(shortcoming, '2026-12-10', { ...said, step: '' })).toThrow('改进措施')
})

test('it goes into the plan as a task that stands, and only so [A25]', () => {
  expect(raised.knowing(stands('undone')).tries('2027-02-01', 'clerk', 'include', { task })?.says).toContain('年度任务')
  expect(included.books()).toMatchObject({ raised: '1', included: '1' })
})

test('put right by its last day or late from the day after; struck off by somebody else [A25]', () => {
  expect(lastDay(included, 'correct')).toBe('2027-09-30')
  expect(included.passes('2027-10-01').books()).toMatchObject({ due: '1', late: '1' })
  const corrected = included.then('2027-09-30', 'clerk', 'correct', { result: '新考取三人' })
  expect(corrected.tries('2027-10-08', 'clerk', 'close', { checked: '属实' })?.says).toContain('以外的人')
  const closed = corrected.then('2027-10-08', 'leader', 'close', { checked: '属实' })
  const late = included.passes('2027-10-01')
  expect(['shortcomings', 'shortcomings-planned', 'shortcomings-closed', 'shortcomings-open', 'shortcomings-late'].map((id) => readFigure(id, year, closed, late, raised))).toEqual(['3', '2', '1', '2', '1'])
})

test('sent back it has a day anew; one dropped stands no longer and is none to be struck off [A25]', () => {
  const again = included.then('2027-05-10', 'clerk', 'correct', { result: '已报名' }).then('2027-05-12', 'leader', 'sendBack', { latest: '2027-11-30', reason: '还没有考' })

  expect(lastDay(again, 'correct')).toBe('2027-11-30')
  const dropped = raised.then('2026-12-20', 'leader', 'drop', { reason: '已经解决' })
  expect(['shortcomings-open', 'shortcomings-closed'].map((id) => readFigure(id, year, dropped))).toEqual(['0', '0'])
})
