import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { copy, parties, village } from '../mediation/dispute.fixture.ts'
import { tenureDispute } from './tenure-dispute.ts'

const applying = (object: string) => story(tenureDispute, '2026-03-02', { parties, village, object, plot: '村西二号地块', claim: '请求确认使用权' })
const accepting = { withIndividual: true, unchanged: true }
const deciding = { facts: '查明如下', grounds: '依据示例条款', decision: '归申请人使用' }
const acceptedOf = (object = 'land') => applying(object).then('2026-03-03', 'clerk', 'accept', accepting)
const decidedOf = (object = 'land') => acceptedOf(object).then('2026-04-01', 'clerk', 'investigate', { inquiry: '现场测量' }).then('2026-05-10', 'leader', 'decide', deciding)

test('the town decides between persons, or a person and a unit; between units it does not [D27]', () => {
  expect(applying('land').tries('2026-03-03', 'clerk', 'accept', { ...accepting, withIndividual: false })?.says).toContain('县级以上政府')
  expect(applying('land').tries('2026-03-03', 'clerk', 'accept', { ...accepting, unchanged: false })?.says).toContain('不得改变土地现状')
  expect(applying('land').then('2026-03-03', 'clerk', 'decline', { reason: '单位之间的争议' }).on('2026-03-03').state).toBe('declined')
})

test('it is settled or decided within six months of acceptance: the day it falls due and the day after [D27]', () => {
  const accepted = acceptedOf()

  expect(accepted.duty('decide')).toMatchObject({ statutoryDue: '2026-09-03', rule: { id: 'DSP-004' } })
  expect([accepted.on('2026-09-03').overdue, accepted.on('2026-09-04').overdue]).toEqual([[], ['decide']])
  expect(accepted.then('2026-05-01', 'clerk', 'settle', { terms: '各用一半', signedCopy: copy }).books()).toMatchObject({ settled: '1', due: '1', inTime: '1' })
  expect(accepted.tries('2026-05-01', 'leader', 'decide', deciding)?.says).toContain('先调查')
  expect(accepted.tries('2026-05-01', 'clerk', 'settle', { terms: '各用一半' })).toMatchObject({ code: 'field-missing', field: 'signedCopy' })
})

test('thirty days to sue run from service, for land and for forest by its own law; then the decision takes effect [D27]', () => {
  const served = decidedOf().then('2026-05-12', 'clerk', 'serve')

  expect(decidedOf().duty('sue')).toBeUndefined()
  expect(served.duty('sue')).toMatchObject({ statutoryDue: '2026-06-11', rule: { id: 'DSP-001' }, side: 'party' })
  expect(lastDay(served, 'sue')).toBe('2026-06-11')
  expect(decidedOf('forest').then('2026-05-12', 'clerk', 'serve').duty('sue')?.rule.id).toBe('DSP-002')
  expect(served.tries('2026-06-11', 'clerk', 'conclude')?.says).toContain('还没有过')
  expect(served.tries('2026-06-11', 'clerk', 'sue', { court: '示例人民法院' })).toBeUndefined()
  expect(served.tries('2026-06-12', 'clerk', 'sue', { court: '示例人民法院' })?.says).toContain('已过')
  expect(served.passes('2026-06-12').acts.at(-1)).toMatchObject({ name: 'lapsed', day: '2026-06-11' })
  expect(served.then('2026-06-12', 'clerk', 'conclude').on('2026-06-12').state).toBe('final')
  expect(served.then('2026-06-01', 'clerk', 'sue', { court: '示例人民法院' }).books()).toMatchObject({ decided: '1', sued: '1' })
})
