import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { gridEvent } from './grid-event.ts'

const village = '00000000-0000-7000-a000-000000000001'
const seen = { kind: 'facility', village, spot: '老供销社门口', facts: '井盖破了一块' }
// A Monday.
const reported = story(gridEvent, '2026-03-02', seen, 'grid-worker')
const dispatched = reported.then('2026-03-02', 'clerk', 'dispatch', { unit: 'enforcement-team' })
const handled = dispatched.then('2026-03-03', 'officer', 'handle', { handling: '换了新井盖' })
const answered = handled.then('2026-03-04', 'officer', 'answer', { result: '已换好' })
const looked = { checkedHow: 'onsite', checked: '井盖已换，平整' }

test('an event from the grid is dispatched, handled, told back, checked by somebody else and closed; closed counts on its own day [F06]', () => {
  const closed = answered.then('2026-03-05', 'clerk', 'check', looked).then('2026-03-06', 'clerk', 'close', { told: true })

  expect(closed.books()).toEqual({ reported: '1', accepted: '1', closed: '1', standing: '0', due: '1', inTime: '1', days: '4' })
  expect(closed.facts('closed')).toMatchObject([{ day: '2026-03-06', by: ['facility', village, 'enforcement-team'] }])
  expect(answered.books()['closed']).toBeUndefined()
})

test('whoever handled or told back neither checks nor sends back; nothing is told back unhandled, nothing closed untold or unchecked [F06]', () => {
  const byClerk = dispatched.then('2026-03-03', 'clerk', 'handle', { handling: '换了' }).then('2026-03-04', 'officer', 'answer', { result: '好了' })

  expect(byClerk.tries('2026-03-05', 'clerk', 'check', looked)?.says).toContain('换一位同事')
  expect(byClerk.tries('2026-03-05', 'clerk', 'sendBack', { reason: '没换' })?.says).toContain('换一位同事')
  expect(byClerk.tries('2026-03-05', 'leader', 'check', looked)).toBeUndefined()
  expect(dispatched.tries('2026-03-04', 'officer', 'answer', { result: '好了' })?.says).toContain('登记处置')
  expect(answered.tries('2026-03-05', 'clerk', 'close', { told: true })?.code).toBe('wrong-state')
  expect(answered.then('2026-03-05', 'clerk', 'check', looked).tries('2026-03-06', 'clerk', 'close', { told: false })?.says).toContain('告诉上报的人')
  expect(reported.tries('2026-03-03', 'grid-worker', 'dispatch', { unit: 'finance' })?.code).toBe('not-your-post')
  expect(reported.tries('2026-03-03', 'clerk', 'dispatch')).toMatchObject({ code: 'field-missing', field: 'unit' })
})

test('sent back by the checker it is handled anew with a day of its own, and the first answer stays in the books [F06]', () => {
  const back = answered.then('2026-03-05', 'clerk', 'sendBack', { reason: '盖子还在晃' })

  expect(back.tries('2026-03-05', 'officer', 'answer', { result: '好了' })?.says).toContain('登记处置')
  expect([back.on('2026-03-10').overdue, back.on('2026-03-11').overdue]).toEqual([[], ['answer']])
  expect(back.then('2026-03-06', 'officer', 'handle', { handling: '垫平' }).then('2026-03-06', 'officer', 'answer', { result: '不晃了' })
    .then('2026-03-09', 'clerk', 'check', looked).then('2026-03-09', 'clerk', 'close', { told: true }).books()).toMatchObject({ reported: '1', sentBack: '1', closed: '1', due: '2', inTime: '2' })
})

test('the day to dispatch by, to answer by and to check by, and the day after each [F06]', () => {
  expect([reported.on('2026-03-03').overdue, reported.on('2026-03-04').overdue]).toEqual([[], ['dispatch']])
  expect([dispatched.on('2026-03-05').overdue, dispatched.on('2026-03-06').overdue]).toEqual([[], ['answer']])
  expect([answered.on('2026-03-09').overdue, answered.on('2026-03-10').overdue]).toEqual([[], ['check']])
  expect(dispatched.passes('2026-03-06').books()).toMatchObject({ due: '1', late: '1' })
  expect(reported.duty('answer')?.rule.id).toBe('GRD-008')
})

test('given back by a unit and dispatched anew, the clock of the answer goes on from the day it was brought in; it is accepted once [F06]', () => {
  const again = dispatched.then('2026-03-04', 'officer', 'bounce', { reason: '不归我们管' }).then('2026-03-05', 'clerk', 'dispatch', { unit: 'rural-economy' })

  expect(again.on('2026-03-06').overdue).toEqual(['answer'])
  expect(again.books()).toMatchObject({ reported: '1', accepted: '1' })
})

test('what has a way of its own by law, or is none of the grid, ends without being closed [F06]', () => {
  const onward = dispatched.then('2026-03-03', 'clerk', 'handOn', { way: 'enforcement', reason: '已经立案' })
  const late = dispatched.then('2026-03-09', 'clerk', 'handOn', { way: 'county', reason: '归县里办' })
  const none = reported.then('2026-03-03', 'clerk', 'decline', { reason: '重复上报' })

  expect(onward.books()).toEqual({ reported: '1', accepted: '1', handedOn: '1', standing: '0' })
  expect(late.books()).toMatchObject({ handedOn: '1', due: '1', late: '1' })
  expect(none.books()).toEqual({ reported: '1', declined: '1', standing: '0' })
  expect([onward.on('2026-04-01').overdue, none.on('2026-04-01').overdue]).toEqual([[], []])
})

test('an event entered twice is struck out of every figure, and no field names who brought it in [F06]', () => {
  expect(answered.corrects('2026-03-05', 'clerk', { of: answered.acts[0]?.id, void: true }).books()).toMatchObject({ reported: '0', standing: '0', due: '0' })
  expect(Object.values(gridEvent.fields).filter(({ kind }) => ['person', 'people', 'officer'].includes(kind))).toEqual([])
})
