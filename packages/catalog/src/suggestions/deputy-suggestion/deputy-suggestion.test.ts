import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { deputySuggestion } from './deputy-suggestion.ts'

const told = { number: '第12号', subject: '关于修缮机耕桥的建议', leadUnit: 'rural-economy' }
const assigned = story(deputySuggestion, '2026-02-10', told)
const replied = assigned.then('2026-03-01', 'clerk', 'talk').then('2026-04-01', 'leader', 'reply', { letter: '复字1号', result: 'solved' })
const unhappy = replied.then('2026-04-10', 'clerk', 'rate', { rating: 'unsatisfied' })

test('a suggestion passed on is talked over, answered, rated and closed; it is handled once it is answered [J01]', () => {
  const closed = replied.then('2026-04-10', 'clerk', 'rate', { rating: 'satisfied' }).then('2026-04-20', 'clerk', 'close')

  expect(assigned.books()['answered']).toBeUndefined()
  expect(closed.books()).toMatchObject({ received: '1', answered: '1', talks: '1', due: '1', inTime: '1', rated: '1', standing: '0' })
  expect(closed.facts('answered')).toMatchObject([{ day: '2026-04-01', by: ['', 'rural-economy', 'solved'] }])
})

test('the answer is due three months after it was passed on: the day and the day after [J01]', () => {
  expect(assigned.duty('reply')).toMatchObject({ rule: { id: 'PRO-002' }, statutoryDue: '2026-05-10' })
  expect(assigned.on('2026-05-10').overdue).toEqual([])
  expect(assigned.on('2026-05-11').overdue).toEqual(['reply'])
})

test('a hard one gets three months more, once, with a reason and by a leader [J01]', () => {
  const extended = assigned.then('2026-05-06', 'leader', 'extend', { reason: '涉及两个镇' })

  expect(assigned.tries('2026-05-06', 'leader', 'extend')).toMatchObject({ code: 'field-missing', field: 'reason' })
  expect(assigned.tries('2026-05-06', 'clerk', 'extend', { reason: '忙' })?.code).toBe('not-your-post')
  expect(extended.on('2026-08-10').overdue).toEqual([])
  expect(extended.on('2026-08-11').overdue).toEqual(['reply'])
  expect(extended.tries('2026-08-01', 'leader', 'extend', { reason: '再延' })).toBeDefined()
})

test('who is not satisfied gets it done once more within a month; it is still one suggestion handled [J01]', () => {
  const again = unhappy.then('2026-04-12', 'clerk', 'redo')
  const answered = again.then('2026-05-05', 'leader', 'replyAgain', { letter: '复字2号', result: 'planned' }).then('2026-05-08', 'clerk', 'rate', { rating: 'unsatisfied' })

  expect(unhappy.tries('2026-04-12', 'clerk', 'close')?.says).toContain('再办')
  expect(replied.tries('2026-04-12', 'clerk', 'redo')?.says).toContain('不满意')
  expect(again.on('2026-05-12').overdue).toEqual([])
  expect(again.on('2026-05-13').overdue).toEqual(['replyAgain'])
  expect(answered.tries('2026-05-09', 'clerk', 'redo')?.says).toContain('只再办一次')
  expect(answered.then('2026-05-10', 'clerk', 'close').books()).toMatchObject({ answered: '1', redone: '1', rated: '2', due: '1', standing: '0' })
})

test('a suggestion registered twice is struck out, and a wrong day of the answer is corrected [J01]', () => {
  const struck = replied.corrects('2026-04-15', 'clerk', { of: assigned.acts[0]?.id, void: true })
  const moved = replied.corrects('2026-04-15', 'clerk', { of: replied.acts.at(-1)?.id, day: '2026-03-30' })

  expect(struck.books()).toMatchObject({ received: '0', answered: '0' })
  expect(moved.facts('answered')[0]?.day).toBe('2026-03-30')
})
