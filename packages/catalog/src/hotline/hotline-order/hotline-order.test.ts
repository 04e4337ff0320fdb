import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { hotlineOrder } from './hotline-order.ts'

const village = '00000000-0000-7000-a000-000000000001'
const order = { number: 'RX-2026-0001', kind: 'help', demand: '楼道堆放杂物', village, unit: 'enforcement-team', upperDue: '2026-03-09' }

const received = story(hotlineOrder, '2026-03-02', order)
const replied = received.then('2026-03-02', 'clerk', 'assign').then('2026-03-05', 'officer', 'handle').then('2026-03-06', 'clerk', 'reply')
const unhappy = replied.then('2026-03-07', 'clerk', 'callBack').then('2026-03-07', 'clerk', 'rate', { rating: 'unsatisfied' })

test('an order is received, passed on, handled, answered, called back, rated and closed [E09]', () => {
  const closed = replied.then('2026-03-07', 'clerk', 'callBack').then('2026-03-07', 'clerk', 'rate', { rating: 'basically-satisfied' }).then('2026-03-08', 'clerk', 'close')

  expect(closed.on('2026-03-20')).toEqual({ state: 'closed', overdue: [] })
  expect(closed.books()).toMatchObject({
    received: '1', due: '1', inTime: '1', handledOfDue: '1', closed: '1', repliedAndCalledBack: '1', rated: '1', standing: '0',
  })
  expect(closed.facts('received')[0]).toMatchObject({ day: '2026-03-02', by: [village, 'help', 'enforcement-team'] })
  expect(closed.facts('rated')[0]?.by.at(-1)).toBe('basically-satisfied')
})

test('an order counts as received although it was sent back, and is then not due [E09]', () => {
  const back = received.then('2026-03-03', 'clerk', 'sendBack', { reason: '不在本镇' })

  expect(back.passes('2026-03-20').books()).toMatchObject({ received: '1', returned: '1', standing: '0' })
  expect(back.passes('2026-03-20').books()['due']).toBeUndefined()
  expect(received.tries('2026-03-03', 'clerk', 'sendBack')).toMatchObject({ code: 'field-missing', field: 'reason' })
})

test('an order entered twice is struck out and counts nowhere [E09]', () => {
  const struck = replied.corrects('2026-03-10', 'clerk', { of: received.acts[0]?.id, void: true })

  expect(Object.values(struck.books()).every((sum) => sum === '0')).toBe(true)
})

test('it is late the day after the day the hotline named, and being handled then does not make it in time [E10]', () => {
  const late = received.passes('2026-03-10').then('2026-03-11', 'clerk', 'handle')

  expect(received.on('2026-03-09').overdue).toEqual([])
  expect(received.on('2026-03-10').overdue).toEqual(['handle'])
  expect(late.books()).toMatchObject({ due: '1', late: '1', handledOfDue: '1' })
  expect(late.books()['inTime']).toBeUndefined()
})

test('who is not satisfied gets it done once more, by another plan, and only once [E10]', () => {
  const again = unhappy.then('2026-03-08', 'clerk', 'redo', { plan: '联合物业清理', upperDue: '2026-03-16' })
  const happy = again.then('2026-03-12', 'officer', 'handle').then('2026-03-13', 'clerk', 'reply').then('2026-03-13', 'clerk', 'rate', { rating: 'satisfied' })
  const still = again.then('2026-03-12', 'officer', 'handle').then('2026-03-13', 'clerk', 'reply').then('2026-03-13', 'clerk', 'rate', { rating: 'unsatisfied' })

  expect(unhappy.tries('2026-03-08', 'clerk', 'redo')).toMatchObject({ code: 'field-missing', field: 'plan' })
  expect(replied.tries('2026-03-08', 'clerk', 'redo', { plan: '再试' })?.says).toContain('不满意')
  expect(still.tries('2026-03-14', 'clerk', 'redo', { plan: '再试' })?.says).toContain('只重办一次')
  expect(happy.books()).toMatchObject({ redone: '1', due: '2', inTime: '2', handledOfDue: '2', rated: '2' })
  expect(new Set(happy.facts('rated').map(({ subject }) => subject)).size).toBe(1)
})

test('done once more without a call-back of its own, that closing was not called back [E10]', () => {
  const again = unhappy.then('2026-03-08', 'clerk', 'redo', { plan: '联合物业清理' })
  const closed = again.then('2026-03-12', 'clerk', 'handle').then('2026-03-13', 'clerk', 'reply').then('2026-03-14', 'clerk', 'close')

  expect(closed.books()).toMatchObject({ closed: '1', due: '1', handledOfDue: '1' })
  expect(closed.books()['repliedAndCalledBack']).toBeUndefined()
})

test('an order nobody rated is in no satisfaction, and a wrong rating is put right on its day [E10]', () => {
  const corrected = unhappy.corrects('2026-03-09', 'clerk', { of: unhappy.acts.at(-1)?.id, set: { rating: 'satisfied' } })

  expect(replied.then('2026-03-08', 'clerk', 'close').books()['rated']).toBeUndefined()
  expect(corrected.facts('rated').map(({ day, by }) => [day, by[3]])).toEqual([['2026-03-07', 'satisfied']])
})
