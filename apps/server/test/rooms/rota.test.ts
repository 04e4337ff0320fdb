import type { BoardFigure, RotaMonth, RotaNow, RotaShift } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, villages } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let leader: Person
let first: Person
let second: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-03-02T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  leader = await rooms.as({ post: 'leader' })
  first = await rooms.as({ post: 'officer', unit: 'enforcement-team' })
  second = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

const at = `/api/towns/${town}`
const rota = (who = clerk, month = '2026-03') => who.read<RotaMonth>(`${at}/rota/${month}`)
const plan = (kind: string, more: object = {}, month = '2026-03') => clerk.post(`${at}/rota/${month}/plan`, { kind, days: 'working', turn: 'shift', starts: '08:30', ends: '17:30', people: [], leads: [], units: [], ...more })
const step = (who: Person, id: string, doing: object) => who.post(`${at}/shifts/${id}`, { key: v4(), doing })
const on = ({ shifts }: RotaMonth, kind: string, day: string) => shifts.find((one) => one.kind === kind && one.day === day)
const shiftOn = async (kind: string, day: string): Promise<RotaShift> => on(await rota(), kind, day) ?? expect.unreachable(`no ${kind} on ${day}`)
const now = (who: Person) => who.read<RotaNow>(`${at}/on-duty`)
const figures = async (from: string, to: string) => {
  const all = await leader.read<BoardFigure[]>(`/api/figures?town=${town}&from=${from}&to=${to}`)
  return (id: string) => all.find((one) => one.id === id)?.value
}

test('a month is planned over the calendar in one action; planned again only what is missing is added, and the next month goes on with the turn [E04]', async () => {
  const both = await Promise.all([plan('seat', { people: [leader.account, first.account] }), plan('seat', { people: [leader.account, first.account] })])
  const march = await rota()
  const seats = march.shifts.filter(({ kind }) => kind === 'seat')

  expect(both.every(({ statusCode }) => statusCode === 200 || statusCode === 503)).toBe(true)
  expect(seats.map(({ day }) => day)).toEqual(march.days.filter(({ kind, day }) => kind === 'working' && day >= '2026-03-02').map(({ day }) => day))
  expect(seats.slice(0, 3).map(({ onShift }) => onShift?.id)).toEqual([leader.account, first.account, leader.account])
  await plan('seat', { people: [leader.account, first.account] }, '2026-04')
  expect((await rota(clerk, '2026-04')).shifts[0]?.onShift?.id).toBe(seats.at(-1)?.onShift?.id === leader.account ? first.account : leader.account)
  // Whoever goes by villages sees the rota, which has none.
  const official = await rooms.as({ post: 'village-official', places: [villages[town]?.[0] ?? ''] })
  expect((await rota(official)).shifts.map(({ within }) => within)).toEqual(march.shifts.map(() => false))
  expect(refusalOf(await plan('seat', {}, '2026-02'))).toEqual([422, 'day-wrong'])
  expect(refusalOf(await plan('unit'))).toEqual([422, 'field-missing', 'units'])
  expect(refusalOf(await clerk.post(`${at}/shifts`, { key: v4(), kind: 'seat', day: '2026-03-10', starts: '08:30', ends: '17:30' }))).toEqual([409, 'not-accepted', 'day'])
})

test('a swap with a shift in return: asked, agreed, approved by a third, and both change or neither', async () => {
  const [mine, theirs] = [await shiftOn('seat', '2026-03-05'), await shiftOn('seat', '2026-03-06')]
  const [asker, other] = mine.onShift?.id === first.account ? [first, leader] : [leader, first]
  const doing = { step: 'askSwap', swapTo: other.account, swapReason: '出差', inReturn: theirs.id }

  expect(refusalOf(await step(clerk, mine.id, doing))[1]).toBe('guard-unmet')
  expect(refusalOf(await step(asker, mine.id, { ...doing, inReturn: mine.id }))).toEqual([422, 'field-wrong', 'inReturn'])
  expect((await step(asker, mine.id, doing)).statusCode).toBe(200)
  expect(on(await rota(other), 'seat', '2026-03-05')).toMatchObject({ askedOfMe: true, swap: { reason: '出差', inReturn: { day: '2026-03-06' } } })
  expect(refusalOf(await step(clerk, mine.id, { step: 'approveSwap' }))[1]).toBe('wrong-state')
  expect((await step(other, mine.id, { step: 'agreeSwap' })).statusCode).toBe(200)
  expect((await step(clerk, mine.id, { step: 'approveSwap' })).statusCode).toBe(200)
  const after = await rota()
  expect([on(after, 'seat', '2026-03-05')?.onShift?.id, on(after, 'seat', '2026-03-06')?.onShift?.id]).toEqual([other.account, asker.account])
})

test('attendance is entered by the organiser; the figures are of shifts due and covered, days staffed, and what units took on [D16] [E04]', async () => {
  await plan('unit', { units: ['civil-affairs', 'finance'], days: [1, 2, 3] })
  rooms.on('2026-03-04T10:00:00.000Z')
  const [monday, tuesday, wednesday] = [await shiftOn('unit', '2026-03-02'), await shiftOn('unit', '2026-03-03'), await shiftOn('unit', '2026-03-04')]
  await step(clerk, monday.id, { step: 'hold', handled: 4 })
  await step(clerk, tuesday.id, { step: 'standIn', stoodInBy: second.account, handled: 1 })
  await step(clerk, wednesday.id, { step: 'miss', reason: '防汛抽调' })
  const seat = await shiftOn('seat', '2026-03-03')
  expect(refusalOf(await step(first, seat.id, { step: 'hold' }))[0]).toBeGreaterThanOrEqual(400)
  await step(clerk, seat.id, { step: 'hold' })
  await step(clerk, (await shiftOn('seat', '2026-03-02')).id, { step: 'miss', reason: '下乡' })

  const value = await figures('2026-03-01', '2026-03-31')
  expect(['unit-shifts-due', 'unit-shifts-covered', 'unit-shifts-handled', 'seat-working-days', 'seat-staffed-days'].map(value)).toEqual(['3', '2', '5', '2', '1'])
  expect(value('seat-staffed-rate')).toMatch(/^50/)
})

test('who is on duty is told at night and past midnight; where nobody is, the next one and the leaders are', async () => {
  await plan('watch', { days: 'all', starts: '08:30', ends: '08:30', people: [second.account], leads: [leader.account] })
  expect((await clerk.post(`${at}/duty-phones`, { account: second.account, phone: '13900000031' })).statusCode).toBe(200)
  expect(refusalOf(await clerk.post(`${at}/duty-phones`, { account: second.account, phone: '一二三' }))).toEqual([422, 'field-wrong', 'phone'])
  rooms.on('2026-03-07T19:30:00.000Z')
  expect(await now(first)).toMatchObject({
    mine: false, until: '08:30', fallback: [], urgent: [],
    onDuty: [{ account: second.account, phone: '13900000031', as: '值班' }, { account: leader.account, as: '带班领导' }],
  })
  const sunday = await shiftOn('watch', '2026-03-08')
  await step(clerk, sunday.id, { step: 'cancel', reason: '另行安排' })
  rooms.on('2026-03-08T04:00:00.000Z')
  expect(await now(first)).toMatchObject({ onDuty: [], fallback: [{ account: second.account, as: '下一班' }, { account: leader.account, as: '下一班' }] })
})

test('a sudden incident and an urgent order are told to whoever is on duty, and are theirs once taken on; never against whom they are [F36]', async () => {
  const open = async (who: Person, definition: string, what: object) => (await who.post('/api/cases', { key: v4(), town, definition, day: '2026-03-09', what, declared: true })).json<{ id: string }>().id
  rooms.on('2026-03-09T14:00:00.000Z')
  const desk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  const incident = await open(desk, 'sudden-incident', { kind: 'natural', village: villages[town]?.[0], spot: '示例河段', brief: '河水上涨' })
  const urgent = await open(desk, 'hotline-order', { number: '急1', demand: '全村停水', urgent: true })
  await open(desk, 'hotline-order', { number: '缓1', demand: '路灯不亮' })
  const against = await open(desk, 'hotline-order', { number: '急2', demand: '示例诉求', urgent: true, about: 'justice-office' })

  const seen = await now(second)
  expect(new Set(seen.urgent.map(({ id }) => id))).toEqual(new Set([incident, urgent]))
  expect(Object.fromEntries(seen.urgent.map(({ id, heading }) => [id, heading]))).toEqual({ [incident]: '自然灾害', [urgent]: '急1' })
  expect((await now(first)).urgent).toEqual([])
  expect((await second.get(`/api/cases/${incident}`)).statusCode).toBe(404)
  expect((await first.post(`${at}/on-duty/${incident}/take`, { key: v4() })).statusCode).toBe(404)
  expect((await second.post(`${at}/on-duty/${against}/take`, { key: v4() })).statusCode).toBe(404)
  expect((await second.post(`${at}/on-duty/${incident}/take`, { key: v4() })).statusCode).toBe(200)
  expect((await second.get(`/api/cases/${incident}`)).statusCode).toBe(200)
  expect((await now(second)).urgent.find(({ id }) => id === incident)?.taken).toBe(true)
})
