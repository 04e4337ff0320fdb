import type { NeedAnswered } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { entitledAllowance } from './entitled-allowance.ts'

const holder = '00000000-0000-7000-d000-000000000001'
const village = '00000000-0000-7000-a000-000000000001'
const day = '2020-11-05'
const what = { holder, item: 'living', village, from: '2020-10-01', to: '2020-10-31', amount: '60000' }
const inTerm: NeedAnswered = { need: { need: 'term-valid', roster: 'entitled-person', term: holder, day }, answer: { valid: true } }
const covered = (records: number, { from, to } = what): NeedAnswered => ({
  need: { need: 'coverage', measure: 'entitled-allowance.listed', from, to, by: [{ field: 'holder', value: holder }, { field: 'item', value: 'living' }], except: null }, answer: { supplied: 0, records },
})
const lists = (needs: readonly NeedAnswered[] = [inTerm, covered(0)], more = {}) => story(entitledAllowance, day, { ...what, ...more }, { post: 'clerk', needs })
const listed = lists()
const sent = listed.then('2020-11-06', 'leader', 'check').then('2020-11-09', 'clerk', 'send', { batch: '20201109' })

test('money counts when it arrived, on that day and not that of the list, the bank or the month it is for [I12]', () => {
  const arrived = sent.then('2020-11-11', 'clerk', 'arrive')

  expect(sent.books()).toEqual({ listed: '1' })
  expect(arrived.facts('paid')).toMatchObject([{ day: '2020-11-11', amount: '60000', unit: 'money', by: ['living', village] }])
  expect(arrived.facts('holdersPaid')[0]?.subject).toBe(holder)
})

test('what came back is sent again and counts once, when it arrived; dropped it counts never [I12]', () => {
  const bounced = sent.then('2020-11-12', 'clerk', 'bounce', { bounced: 'account' })
  const again = bounced.then('2020-12-29', 'clerk', 'resend', { batch: '20201229' })
  const arrived = again.then('2021-01-04', 'clerk', 'arrive')

  expect(bounced.books()).toEqual({ listed: '1', bounced: '1', waiting: '1' })
  expect(again.books()['paid']).toBeUndefined()
  expect(arrived.facts('paid').map(({ day: on, amount }) => [on, amount])).toEqual([['2021-01-04', '60000']])
  expect(arrived.books()['waiting']).toBe('0')
  expect(bounced.then('2020-11-13', 'leader', 'drop', { reason: '人已去世' }).books()).toMatchObject({ waiting: '0', bounced: '1' })
  expect(lastDay(bounced, 'resend')).toBe('2020-11-26')
})

test('what is listed twice, out of term or the wrong way round is stopped; with a reason the first two go on [I12]', () => {
  expect(() => lists([inTerm, covered(1)])).toThrow('重复发放')
  expect(lists([inTerm, covered(1)], { despite: '补发调标差额' }).books()).toEqual({ listed: '1' })
  expect(() => lists([covered(0)])).toThrow('不在优抚对象名册里')
  expect(() => lists([inTerm, covered(0, { ...what, to: '2020-09-30' })], { to: '2020-09-30' })).toThrow('核对两个日期')
})

test('who made the list had better not look it over; nothing goes to the bank before, and what was sent back is changed [I12]', () => {
  const back = listed.then('2020-11-06', 'leader', 'sendBack', { reason: '标准不对', amount: '66000' })

  expect(listed.tries('2020-11-06', 'clerk', 'check')?.says).toContain('造册以外的人')
  expect(listed.tries('2020-11-06', 'clerk', 'check', { despite: '只有一名经办人' })).toBeUndefined()
  expect(listed.tries('2020-11-06', 'clerk', 'send')?.code).toBe('wrong-state')
  expect(back.then('2020-11-07', 'leader', 'check').then('2020-11-09', 'clerk', 'send').then('2020-11-11', 'clerk', 'arrive').books()['paid']).toBe('66000')
})

test('an amount read wrongly is put right on the day it arrived; struck out it is no money [I12]', () => {
  const arrived = sent.then('2020-11-11', 'clerk', 'arrive')

  expect(arrived.corrects('2020-12-01', 'clerk', { of: arrived.acts[0]?.id, set: { amount: '6000' } }).facts('paid').at(-1)).toMatchObject({ day: '2020-11-11', amount: '6000' })
  expect(arrived.corrects('2020-12-01', 'clerk', { of: arrived.acts.at(-1)?.id, void: true }).books()['paid']).toBe('0')
})
