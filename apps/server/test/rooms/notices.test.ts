import type { Notice } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { noticesOn } from '../../src/wire-notices.ts'
import { town } from '../database.ts'
import { acted, opened } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

/** A Friday in March 2026, ten in the morning; the Saturday after it is no make-up day. */
const friday = '2026-03-06T02:00:00.000Z'
let rooms: Rooms
let desk: Person
let justice: Person
let finance: Person
let leader: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: friday })
  desk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  justice = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  finance = await rooms.as({ post: 'clerk', unit: 'finance' })
  leader = await rooms.as({ post: 'leader' })
})
afterAll(() => rooms.close())

const day = () => rooms.system.clock.now().day
let count = 0
const assigned = async (more: object = {}) => {
  const { id } = await opened(desk, { definition: 'hotline-order', day: day(), what: { number: `RX-${++count}`, demand: '路灯不亮', upperDue: '2026-03-10', caller: { name: '赵某', phone: '13900001109' }, ...more } })
  await acted(desk, id, { name: 'assign', day: day(), what: { unit: 'justice-office' } })
  return id
}
const told = async () => {
  await rooms.system.sealer.sealAll(town)
  return rooms.system.notices.tellActs(town)
}
/** As the system's own, with the clerk of finance on duty. */
const calledOnDuty: Rooms['system']['notify'] = (tx, notice) => noticesOn({ ...rooms.system, hosts: [], onDuty: async () => [finance.account] }).notify(tx, notice)
const listed = async (person: Person) => (await person.read<{ notices: Notice[] }>('/api/notices')).notices
const unread = async (person: Person) => (await person.read<{ unread: number }>('/api/notices/unread')).unread
const notify = (notice: { key: string; caseId: string; to: string[]; due?: string }) =>
  inTowns(rooms.system.database.app, [town], (tx) => rooms.system.notify(tx, { town, event: 'ladder', ...notice }))

test('an order assigned to an office rings at its officer once, with what happened and by when, and opens the order', async () => {
  const id = await assigned()
  // Two servers at once, and once more.
  await told()
  await Promise.all([told(), told()])

  expect(await Promise.all([justice, desk, finance, leader].map(unread))).toEqual([1, 0, 0, 0])
  const [notice] = await listed(justice)
  expect(notice).toMatchObject({ case: id, kind: '12345热线工单', says: '已办“派单”，轮到您办理', due: '2026-03-10', urgent: false, read: false, at: friday })
  expect(notice?.heading).toContain('RX-1')
  expect(JSON.stringify(notice)).not.toMatch(/赵|13900001109/)
  expect((await justice.get(`/api/cases/${notice?.case}`)).statusCode).toBe(200)

  await justice.post('/api/notices/read', { ids: [notice?.id] })
  expect([await unread(justice), (await listed(justice)).map(({ read }) => read)]).toEqual([0, [true]])
})

test('an objection rings where the order was assigned, and what is told twice under one key is told once', async () => {
  const id = await assigned()
  await acted(justice, id, { name: 'returnByUnit', day: day(), what: { clause: '不在清单内' } })
  await told()
  expect((await listed(desk)).map(({ case: one, says }) => [one, says])).toEqual([[id, '已办“提出派单异议”，轮到您办理']])

  expect(await notify({ key: 'ladder:1', caseId: id, to: [leader.account] })).toBe(true)
  expect(await notify({ key: 'ladder:1', caseId: id, to: [leader.account, desk.account] })).toBe(false)
  expect([await unread(leader), await unread(desk)]).toEqual([1, 1])
  await leader.post('/api/notices/read', {})
  expect(await unread(leader)).toBe(0)
})

test('no case is told to whom it is against, nor to who may not see it when they look', async () => {
  const against = await opened(desk, { definition: 'hotline-order', day: day(), what: { number: 'RX-告', demand: '示例诉求', about: 'justice-office' } })
  await notify({ key: 'against', caseId: against.id, to: [justice.account, leader.account] })
  const before = await unread(justice)
  expect((await listed(justice)).filter((one) => one.case === against.id)).toEqual([])
  expect((await listed(leader)).some((one) => one.case === against.id)).toBe(true)

  const id = await assigned()
  await notify({ key: 'out of reach', caseId: id, to: [finance.account, justice.account] })
  expect([await unread(finance), await listed(finance)]).toEqual([0, []])
  expect(await unread(justice)).toBe(before + 1)
  await told()
})

test('on a Saturday what is ordinary waits for Monday; what is urgent rings at once, also at who is on duty', async () => {
  rooms.on('2026-03-07T02:00:00.000Z')
  const before = await unread(justice)
  const ordinary = await assigned()
  const urgent = await assigned({ urgent: true, demand: '全村停水' })
  await told()
  const cases = async (person: Person) => (await listed(person)).map((one) => [one.case, one.urgent])

  expect(await unread(justice)).toBe(before + 1)
  expect((await cases(justice))[0]).toEqual([urgent, true])
  // Nobody keeps a rota here: the leaders are who is called.
  expect((await cases(leader))[0]).toEqual([urgent, true])

  rooms.on('2026-03-09T00:29:00.000Z')
  expect(await cases(justice)).not.toContainEqual([ordinary, false])
  rooms.on('2026-03-09T00:30:00.000Z')
  expect((await cases(justice))[0]).toEqual([ordinary, false])
})

test('whoever is called on duty beyond their posts is told that there is something, not what, and for a day', async () => {
  rooms.on('2026-03-14T02:00:00.000Z')
  const { id } = await opened(desk, { definition: 'hotline-order', day: day(), what: { number: 'RX-急', demand: '有人受困', urgent: true } })
  await inTowns(rooms.system.database.app, [town], (tx) => calledOnDuty(tx, { town, key: 'called', event: 'turn', caseId: id, to: [], urgent: true }))

  expect((await listed(finance)).map(({ case: one, heading, kind, says, urgent }) => ({ one, heading, kind, says, urgent }))).toEqual([
    { one: null, heading: '', kind: '', says: '来了紧急事项，现在您值班。请到“值班”里接手', urgent: true },
  ])
  rooms.on('2026-03-15T02:00:01.000Z')
  expect(await listed(finance)).toEqual([])
})

test('the counts of the day come once, on a working morning, to whoever has something open', async () => {
  const digests = async (person: Person) => (await listed(person)).filter(({ event }) => event === 'digest').map(({ at, says }) => [at, says])
  rooms.on('2026-03-15T02:00:00.000Z')
  await rooms.system.notices.tellDays(town)
  rooms.on('2026-03-16T00:29:00.000Z')
  await rooms.system.notices.tellDays(town)
  expect(await digests(justice)).toEqual([])

  rooms.on('2026-03-16T00:31:00.000Z')
  await assigned({ upperDue: '2026-03-17' })
  await assigned({ upperDue: '2026-03-16' })
  // Two servers, and again later in the day.
  await Promise.all([rooms.system.notices.tellDays(town), rooms.system.notices.tellDays(town)])
  rooms.on('2026-03-16T07:00:00.000Z')
  await rooms.system.notices.tellDays(town)
  const [[at, says] = [], ...others] = await digests(justice)
  expect([at, others]).toEqual(['2026-03-16T00:31:00.000Z', []])
  expect(says).toMatch(/^今天轮到您办的：已过期[1-9]\d*件，今天到期1件，七天内到期2件$/)
  expect(await digests(finance)).toEqual([])

  // And what is due the next working day is told by itself, once.
  const near = (await listed(justice)).filter(({ event, due }) => event === 'due-soon' && due === '2026-03-17')
  expect(near).toHaveLength(1)
  // From the ladder the same person does not hear the same again before the day; another does.
  await notify({ key: 'ladder:near', caseId: near[0]?.case ?? '', to: [justice.account, leader.account], due: '2026-03-17' })
  expect((await Promise.all([justice, leader].map(listed))).map((all) => all.filter(({ event, due }) => event === 'ladder' && due === '2026-03-17').length)).toEqual([0, 1])
  rooms.on('2026-03-17T00:31:00.000Z')
  await rooms.system.notices.tellDays(town)
  expect(await digests(justice)).toHaveLength(2)
})

test('after ninety days nothing of it is left', async () => {
  rooms.on('2026-06-30T02:00:00.000Z')
  await rooms.system.notices.desk.forget(town)
  expect(await listed(justice)).toEqual([])
})
