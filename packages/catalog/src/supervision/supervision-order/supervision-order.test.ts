import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { supervisionOrder } from './supervision-order.ts'

const proof = ['00000000-0000-7000-c000-000000000001']
// A Monday.
const asked = { subject: '三组水沟排水超期没有办', demand: '本周内疏通，交现场照片', asker: 'secretary', unit: 'rural-economy', deadline: '2026-03-06' }
const issued = story(supervisionOrder, '2026-03-02', asked)
const answering = { result: '已疏通', evidence: proof }
const answered = issued.then('2026-03-05', 'officer', 'answer', answering)

test('an order is issued on paper, answered with evidence and accepted by another; it counts as answered in time', () => {
  const accepted = answered.then('2026-03-06', 'leader', 'accept', { checked: '看了照片，到了现场' })

  expect(accepted.books()).toEqual({ issued: '1', answered: '1', accepted: '1', standing: '0', due: '1', inTime: '1' })
  expect(issued.books()).toEqual({ issued: '1', standing: '1' })
  expect(issued.facts('issued')[0]?.by).toEqual(['rural-economy', 'secretary'])
})

test('without evidence nobody answers, who answered does not accept, a unit does not accept, and no day before the order is set', () => {
  expect(issued.tries('2026-03-05', 'officer', 'answer', { result: '已疏通' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(issued.tries('2026-03-05', 'leader', 'accept', { checked: '看过' })?.code).toBe('wrong-state')
  expect(answered.tries('2026-03-05', 'officer', 'accept', { checked: '看过' })?.code).toBe('not-your-post')
  const byClerk = issued.then('2026-03-05', 'clerk', 'answer', answering)
  expect(byClerk.tries('2026-03-05', 'clerk', 'accept', { checked: '看过' })?.says).toContain('反馈以外的人')
  expect(byClerk.tries('2026-03-05', 'clerk', 'sendBack', { deadline: '2026-03-09', reason: '照片不清' })?.says).toContain('反馈以外的人')
  expect(answered.tries('2026-03-06', 'leader', 'accept')).toMatchObject({ code: 'field-missing', field: 'checked' })
  expect(issued.tries('2026-03-05', 'clerk', 'withdraw', { reason: '重复' })?.code).toBe('not-your-post')
  expect(() => story(supervisionOrder, '2026-03-02', { ...asked, deadline: '2026-03-01' })).toThrow('不能早于')
})

test('the last day to answer is in time and the day after it is overdue; sent back or moved it runs to the new day', () => {
  expect([issued.on('2026-03-06').overdue, issued.on('2026-03-07').overdue]).toEqual([[], ['answer']])
  const back = answered.then('2026-03-06', 'leader', 'sendBack', { deadline: '2026-03-11', reason: '照片看不清' })
  expect([back.on('2026-03-11').overdue, back.on('2026-03-12').overdue]).toEqual([[], ['answer']])
  expect(back.tries('2026-03-09', 'officer', 'answer', { result: '补了' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(answered.tries('2026-03-06', 'leader', 'sendBack', { deadline: '2026-03-05', reason: '照片看不清' })?.says).toContain('不能早于')
  expect(back.books()).toMatchObject({ sentBack: '1', standing: '1' })
  const moved = issued.then('2026-03-05', 'leader', 'postpone', { deadline: '2026-03-20', reason: '等材料' })
  expect([moved.on('2026-03-20').overdue, moved.on('2026-03-21').overdue]).toEqual([[], ['answer']])
  expect(issued.passes('2026-03-07').books()).toMatchObject({ due: '1', late: '1' })
})

test('an answer is looked at within three working days, as a local setting: the last of them and the day after', () => {
  expect([answered.on('2026-03-10').overdue, answered.on('2026-03-11').overdue]).toEqual([[], ['accept']])
  expect(answered.then('2026-03-09', 'leader', 'withdraw', { reason: '并到另一份' }).books()).toMatchObject({ standing: '0' })
})

test('whom the matter is about never gets the order to work on, and never sees it', () => {
  expect(() => story(supervisionOrder, '2026-03-02', { ...asked, about: 'rural-economy' })).toThrow('不能交给它办')
  expect(supervisionOrder.against).toEqual(['about', 'aboutOfficer'])
})
