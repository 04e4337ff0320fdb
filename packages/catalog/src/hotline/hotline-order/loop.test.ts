import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { hotlineOrder } from './hotline-order.ts'

const village = '00000000-0000-7000-a000-000000000001'
const order = { number: 'RX-2026-0001', kind: 'help', demand: '楼道堆放杂物', village, unit: 'enforcement-team', upperDue: '2026-03-09' }
const handled = story(hotlineOrder, '2026-03-02', order).then('2026-03-02', 'clerk', 'assign').then('2026-03-05', 'officer', 'handle', { result: '已劝告' })
const replied = handled.then('2026-03-06', 'clerk', 'reply')
const told = replied.then('2026-03-06', 'clerk', 'tellResult', { toldOn: '2026-03-06', toldHow: 'read' })
const reasons = ['unresolved', 'slow']
const unhappy = told.then('2026-03-07', 'clerk', 'callBack').then('2026-03-07', 'clerk', 'rate', { rating: 'unsatisfied', discontents: reasons })
const plan = { plan: '联合物业清理' }

test('only telling the result starts the days for doing it again: on the last it is done again, the day after it is another order [E10]', () => {
  expect(replied.duty('redo')).toBeUndefined()
  expect(unhappy.duty('redo')).toMatchObject({ trigger: '2026-03-06', statutoryDue: '2026-03-23', rule: { id: 'LOC-165' }, side: 'party' })
  expect(lastDay(unhappy, 'redo')).toBe('2026-03-23')
  expect(unhappy.tries('2026-03-23', 'clerk', 'redo', plan)).toBeUndefined()
  expect(unhappy.tries('2026-03-24', 'clerk', 'redo', plan)?.says).toContain('另行登记一件')
  expect(unhappy.passes('2026-03-24').on('2026-03-24').overdue).toEqual([])
})

test('whatever else happens does not begin those days again, and the result is told once a round, after the answer [E10]', () => {
  const later = unhappy.then('2026-03-20', 'clerk', 'callBack', { callbackNote: '又打了一次' }).then('2026-03-20', 'clerk', 'close')

  expect(later.duty('redo')).toMatchObject({ statutoryDue: '2026-03-23', round: 1 })
  expect(later.tries('2026-03-21', 'clerk', 'tellResult', { toldOn: '2026-03-21', toldHow: 'face' })?.says).toContain('不重新算')
  expect(later.tries('2026-03-23', 'clerk', 'redo', plan)).toBeUndefined()
  expect(replied.tries('2026-03-06', 'clerk', 'tellResult', { toldOn: '2026-03-05', toldHow: 'read' })?.says).toContain('不能早于回复')
  expect(replied.tries('2026-03-06', 'clerk', 'tellResult', { toldOn: '2026-03-07', toldHow: 'read' })?.says).toContain('晚于办理日期')
  expect(replied.tries('2026-03-06', 'clerk', 'tellResult')?.code).toBe('field-missing')
})

test('where nobody told the result the days have not begun, and it may still be done again [E10]', () => {
  const never = replied.then('2026-03-07', 'clerk', 'rate', { rating: 'unsatisfied', discontents: ['untold'] })

  expect(never.tries('2026-06-30', 'clerk', 'redo', plan)).toBeUndefined()
})

test('done again once: both ratings stand in the books, each in its own figure, and what was not content stays so [E10]', () => {
  const again = unhappy.then('2026-03-10', 'clerk', 'redo', plan).then('2026-03-12', 'officer', 'handle', { result: '已清走' }).then('2026-03-13', 'clerk', 'reply')
  const happy = again.then('2026-03-13', 'clerk', 'tellResult', { toldOn: '2026-03-13', toldHow: 'face' }).then('2026-03-14', 'clerk', 'rate', { rating: 'satisfied' })

  expect(happy.books()).toMatchObject({ rated: '2', ratedFirst: '1', ratedAgain: '1', redone: '1', toldResult: '2', discontents: '2' })
  expect(happy.facts('ratedFirst')[0]?.by.at(-1)).toBe('unsatisfied')
  expect(happy.facts('ratedAgain')[0]?.by.at(-1)).toBe('satisfied')
  expect(happy.facts('ratedByUnit').map(({ by }) => by)).toEqual([[village, 'enforcement-team', 'unsatisfied'], [village, 'enforcement-team', 'satisfied']])
  expect(happy.duty('redo')).toMatchObject({ round: 1, status: 'discharged' })
  expect(happy.tries('2026-03-15', 'clerk', 'redo', plan)?.code).toBe('guard-unmet')
})

test('who is not content says why, for as many reasons as there are; who is content gives none [E10]', () => {
  expect(unhappy.facts('discontents').map(({ by }) => by)).toEqual([[village, 'enforcement-team', 'unresolved'], [village, 'enforcement-team', 'slow']])
  expect(told.tries('2026-03-07', 'clerk', 'rate', { rating: 'unsatisfied' })?.says).toContain('没有说原因')
  expect(told.tries('2026-03-07', 'clerk', 'rate', { rating: 'satisfied', discontents: ['slow'] })?.says).toContain('不选不满意的原因')
  const mistaken = unhappy.corrects('2026-03-08', 'clerk', { of: unhappy.acts.at(-1)?.id, set: { discontents: ['attitude'] } })
  expect(mistaken.facts('discontents').map(({ by }) => by.at(-1))).toEqual(['attitude'])
})

test('whoever handled it calls back only with a reason, which stays marked [E10]', () => {
  const alone = story(hotlineOrder, '2026-03-02', order).then('2026-03-05', 'clerk', 'handle').then('2026-03-06', 'clerk', 'reply')
  const despite = alone.then('2026-03-07', 'clerk', 'callBack', { despite: '办公室只有一人' })

  expect(replied.tries('2026-03-07', 'clerk', 'callBack')).toBeUndefined()
  const own = story(hotlineOrder, '2026-03-02', order).then('2026-03-05', 'clerk', 'handle')
  expect(own.tries('2026-03-06', 'clerk', 'checkReply', { answersDemand: true })).toMatchObject({ code: 'reason-missing', field: 'despite' })
  expect(alone.tries('2026-03-07', 'clerk', 'callBack')).toMatchObject({ code: 'reason-missing', field: 'despite' })
  expect(despite.acts.at(-1)?.what).toMatchObject({ despite: '办公室只有一人' })
})

test('what became of the advice on an answer is kept with the act, and each act has its own [E10]', () => {
  const advised = { findings: [{ finding: 'part', outcome: 'taken' }, { finding: 'no-answer', outcome: 'set-aside', why: '平台要求的格式' }] }
  const kept = handled.then('2026-03-06', 'clerk', 'reply', advised)

  expect(kept.acts.at(-1)?.what).toMatchObject(advised)
  expect(hotlineOrder.answering).toMatchObject({ asked: 'demand', says: ['result'] })
})
