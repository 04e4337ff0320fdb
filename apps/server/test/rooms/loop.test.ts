import type { CaseView, FigureView, ReceiptView, ReplyFinding, ThreadCase } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, acted, open, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const period = 'from=2026-01-01&to=2026-12-31'
const demand = '1.老屋组路灯坏了，请修好；2.村口垃圾桶满了没人清，请清运。'
let rooms: Rooms
let clerk: Person
let officer: Person
let told: CaseView

/** An order told on the sixth of March, not to their liking. */
beforeAll(async () => {
  rooms = await roomsOn()
  rooms.on('2026-03-09T02:00:00.000Z')
  clerk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  officer = await rooms.as({ post: 'officer', unit: 'general-office' })
  const order = await opened(clerk, { definition: 'hotline-order', what: { number: 'RX-1', demand, village: villages[town]![0], unit: 'general-office', about: 'finance' } })
  await acted(clerk, order.id, { name: 'assign', day: '2026-03-03' })
  await acted(officer, order.id, { name: 'handle', day: '2026-03-05', what: { result: '已转相关部门处理。' } })
  await acted(clerk, order.id, { name: 'reply', day: '2026-03-06', what: { findings: [{ finding: 'no-answer', outcome: 'set-aside', why: '平台只收这一句' }] } })
  told = await acted(clerk, order.id, { name: 'tellResult', day: '2026-03-06', what: { toldOn: '2026-03-06', toldHow: 'read' } })
  told = await acted(clerk, order.id, { name: 'rate', day: '2026-03-07', what: { rating: 'unsatisfied', discontents: ['unresolved', 'unanswered'] } })
})
afterAll(() => rooms.close())

const checked = (who: Person, id: string, body: object) => who.post(`/api/cases/${id}/reply-check`, body)
const figure = (figures: FigureView[], id: string) => figures.filter((one) => one.id === id).map(({ numerator, denominator }) => [numerator, denominator])[0]

test('an answer is looked over as it is typed, and what became of the advice stays with the act [E10]', async () => {
  const order = await opened(clerk, { definition: 'hotline-order', what: { number: 'RX-2', demand } })
  const answer = await checked(clerk, order.id, { act: 'handle', what: { result: '路灯3月5日已修好，请耐心等待。来电人周试甲（13800000001）。不服的可以申请复查。' } })
  const kinds = answer.json<ReplyFinding[]>().map(({ kind, words }) => [kind, words])

  expect(kinds).toEqual([['part', '村口垃圾桶满了没人清，请清运'], ['remedy-wrong', '复查'], ['person', '周试甲'], ['person', '13800000001']])
  expect((await checked(clerk, order.id, { act: 'handle', what: {} })).json()).toEqual([])
  expect((await checked(clerk, order.id, { act: 'toString', what: {} })).statusCode).toBe(409)
  expect((await checked(clerk, order.id, { act: 'sign', what: { result: '已转办' } })).statusCode).toBe(409)
  const kept = told.timeline.find(({ name }) => name === 'reply')
  expect(kept?.said.map(({ shown }) => shown).join()).toContain('平台只收这一句')
  expect((await act(clerk, order.id, { name: 'handle', what: { findings: [{ finding: 'toString', outcome: 'left' }] } })).json()).toMatchObject({ refusal: { code: 'field-wrong', field: 'findings' } })
})

test('who the order is about is told just what is told of an order that does not exist', async () => {
  const about = await rooms.as({ post: 'clerk', unit: 'finance' })
  const answers = [await checked(about, told.id, { act: 'reply', what: { result: demand } }), await checked(about, '01900000-0000-7000-8000-000000000000', { act: 'reply', what: { result: demand } })]

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404])
  expect(answers[0]?.json()).toEqual(answers[1]?.json())
})

test('of a petition handled here the days of the review are the rule’s, and the body is the one above [E05]', async () => {
  const desk = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  const { id } = await opened(desk, { definition: 'town-petition', what: { channel: 'visit', origin: 'direct', category: 'demand', demand: '要求补发青苗费。', times: 'first', village: villages[town]![0] } })
  await acted(desk, id, { name: 'accept', what: { route: 'opinion', unit: 'safety-law-office', told: 'atOnce' } })
  await acted(desk, id, { name: 'assign', what: { despite: '试验' } })
  const answer = await checked(desk, id, { act: 'draft', what: { opinion: '青苗费应补发1200元。不服的，十五日内可以申请复查。', reviewBody: '演示镇人民政府' } })

  expect(answer.json<ReplyFinding[]>().map(({ kind, words }) => [kind, words])).toEqual([['remedy-days', '十五日'], ['remedy-body', '镇人民政府']])
})

test('on the last day it is done again; the day after it is refused, and another order that comes from it is offered [E10]', async () => {
  expect(told.duties.find(({ duty }) => duty === 'redo')).toMatchObject({ statutoryDue: '2026-03-23', rule: { id: 'LOC-165', statutory: false } })
  expect(told.anew).toBeUndefined()
  rooms.on('2026-03-24T02:00:00.000Z')
  const later = await clerk.read<CaseView>(`/api/cases/${told.id}`)

  expect(later.anew).toMatchObject({ until: '2026-03-23' })
  expect(later.acts.find(({ name }) => name === 'redo')?.first).toContain('另行登记')
  expect((await act(clerk, told.id, { name: 'redo', day: '2026-03-24', what: { plan: '再试' } })).json()).toMatchObject({ refusal: { code: 'guard-unmet', says: expect.stringContaining('另行登记一件') } })
  const next = await open(clerk, { definition: 'hotline-order', day: '2026-03-24', what: { number: 'RX-3', demand, cameFrom: { case: told.id, as: 'next' } } })
  const thread = await clerk.read<ThreadCase[]>(`/api/cases/${next.json<CaseView>().id}/thread`)
  expect(thread.map(({ tie, rating }) => [tie, rating])).toEqual([['first', '不满意'], ['next', null]])
})

test('inside the window it is done again: both ratings stand on the case, each in its own figure, and the receipt says how they count [E10]', async () => {
  const again = await acted(clerk, told.id, { name: 'redo', day: '2026-03-23', what: { plan: '联合清运' } })
  expect(again.anew).toBeUndefined()
  await acted(officer, told.id, { name: 'handle', day: '2026-03-23', what: { result: '3月23日路灯修好，垃圾桶已清运。' } })
  await acted(clerk, told.id, { name: 'reply', day: '2026-03-23' })
  const done = await acted(clerk, told.id, { name: 'rate', day: '2026-03-24', what: { rating: 'satisfied' } })
  const leader = await rooms.as({ post: 'leader' })
  const figures = await leader.read<FigureView[]>(`/api/figures?town=${town}&${period}`)
  const receipt = await leader.read<ReceiptView>(`/api/figures/hotline-satisfaction-rate/receipt?town=${town}&${period}&part=numerator`)

  expect(done.timeline.filter(({ name }) => name === 'rate').map(({ said }) => said[0]?.shown)).toEqual(['不满意', '满意'])
  expect(['hotline-satisfaction-rate', 'hotline-first-satisfaction-rate', 'hotline-redone-satisfaction-rate'].map((id) => figure(figures, id))).toEqual([['1', '1'], ['0', '1'], ['1', '1']])
  expect(['discontent-unresolved', 'discontent-unanswered', 'discontent-slow', 'discontent-of-general-office'].map((id) => figure(figures, id))).toEqual([['1', '1'], ['1', '1'], ['0', '1'], ['1', '1']])
  expect(receipt.definition.reading).toContain('几次中有一次符合就算')
})
