import type { AuditLine, CaseView, OwnPost } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { otherTown, town, villages } from '../database.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { accepting, act, acted, opened } from '../disputes.ts'
import { signInNameOf } from '../people.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let administrator: Person
let clerk: Person
let view: CaseView
const [east = '', west = ''] = villages[town] ?? []

beforeAll(async () => {
  rooms = await roomsOn()
  administrator = await rooms.as({ post: 'administrator' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  view = await opened(clerk)
})
afterAll(() => rooms.close())

const give = async (person: Person, more: object, by = administrator) => by.post(`/api/towns/${town}/posts`, { account: await signInNameOf(rooms.database.app, person.account), ...more })
const ownOf = (person: Person) => person.read<{ own: OwnPost[]; given: { id: string }[] }>('/api/own/posts')
const delegate = async (from: Person, to: Person, more: object = {}) => {
  const { own } = await ownOf(from)
  return from.post(`/api/own/posts/${own[0]?.id ?? ''}/delegations`, { account: to.account, to: '2026-03-05', ...more })
}
const lastAct = async (person: Person, id: string) => (await person.read<CaseView>(`/api/cases/${id}`)).timeline.at(-1)
const idIn = (reply: { json: <T>() => T }) => reply.json<{ held: string }>().held

test('an acting post names whose it is and ends by itself; what is done in it says so on the case and in the log', async () => {
  const finance = await rooms.as({ post: 'clerk', unit: 'finance' })
  const acting = { post: 'clerk', unit: 'justice-office', kind: 'acting' }
  expect(refusalOf(await give(finance, { ...acting, forAccount: clerk.account }))).toEqual([422, 'field-missing', 'to'])
  expect(refusalOf(await give(finance, { ...acting, to: '2026-03-05' }))).toEqual([422, 'field-missing', 'forAccount'])
  expect(refusalOf(await give(finance, { ...acting, to: '2026-03-05', forAccount: administrator.account }))).toEqual([422, 'field-missing', 'forAccount'])
  expect(refusalOf(await give(clerk, { ...acting, to: '2026-03-05', forAccount: clerk.account }))).toEqual([422, 'field-missing', 'forAccount'])

  expect((await give(finance, { ...acting, to: '2026-03-05', forAccount: clerk.account })).statusCode).toBe(200)
  const seen = await acted(finance, view.id, accepting)
  expect(seen.timeline.map(({ post, as }) => [post, as])).toEqual([['经办人', undefined], ['经办人', '代理演示clerk']])
  const { lines } = await administrator.read<{ lines: AuditLine[] }>(`/api/towns/${town}/audit?subject=${view.id}&purpose=核对代理`)
  expect(lines[0]?.detail).toMatchObject({ act: 'accept', as: 'acting', forAccount: clerk.account })

  rooms.on('2026-03-05T02:00:00.000Z')
  expect((await finance.get(`/api/cases/${view.id}`)).statusCode).toBe(200)
  const other = await opened(clerk, { day: '2026-03-05' })
  rooms.on('2026-03-06T02:00:00.000Z')
  expect(refusalOf(await finance.get(`/api/cases/${other.id}`))).toEqual([404, 'not-found'])
  rooms.on('2026-03-02T02:00:00.000Z')
})

test('a leader delegates for some days to a colleague, who can pass it on to nobody; taken back, it is over at the next request', async () => {
  const [leader, colleague, third] = [await rooms.as({ post: 'leader' }), await rooms.as({ post: 'adviser' }), await rooms.as({ post: 'adviser' })]
  const stranger = await rooms.as({ post: 'adviser', town: otherTown })
  expect(refusalOf(await delegate(leader, stranger))).toEqual([422, 'field-wrong', 'account'])
  expect(refusalOf(await delegate(leader, leader))).toEqual([422, 'field-wrong', 'account'])
  expect(refusalOf(await delegate(leader, colleague, { to: '2026-03-01' }))).toEqual([422, 'field-wrong', 'to'])
  expect(refusalOf(await delegate(colleague, leader))).toEqual([403, 'beyond-own-grant'])

  const given = await delegate(leader, colleague)
  expect(given.statusCode).toBe(200)
  expect(refusalOf(await delegate(leader, colleague))[1]).toBe('not-accepted')
  expect((await colleague.get(`/api/cases/${view.id}`)).statusCode).toBe(200)
  const received = (await ownOf(colleague)).own.find(({ kind }) => kind === 'delegated')
  expect(received).toMatchObject({ title: '镇领导', forName: '演示leader', delegable: false })
  expect(refusalOf(await colleague.post(`/api/own/posts/${received?.id ?? ''}/delegations`, { account: third.account, to: '2026-03-03' }))).toEqual([403, 'beyond-own-grant'])
  expect(refusalOf(await colleague.post(`/api/own/posts/${(await ownOf(leader)).own[0]?.id ?? ''}/delegations`, { account: third.account, to: '2026-03-03' }))).toEqual([404, 'not-found'])

  const { own } = await ownOf(clerk)
  const clerks = await clerk.post(`/api/own/posts/${own[0]?.id ?? ''}/delegations`, { account: colleague.account, to: '2026-03-05' })
  const handled = await opened(clerk)
  await acted(colleague, handled.id, accepting)
  expect((await lastAct(clerk, handled.id))?.as).toBe('受演示clerk委托')
  expect((await clerk.post(`/api/own/delegations/${idIn(clerks)}/end`, {})).statusCode).toBe(200)
  expect((await leader.post(`/api/own/delegations/${idIn(given)}/end`, {})).statusCode).toBe(200)
  const fresh = await opened(clerk)
  expect(refusalOf(await colleague.get(`/api/cases/${fresh.id}`))).toEqual([404, 'not-found'])
  expect(refusalOf(await leader.post(`/api/own/delegations/${idIn(given)}/end`, {}))).toEqual([404, 'not-found'])
})

test('a delegation ends with the post, and never outlasts it or goes beyond it', async () => {
  const [brief, colleague] = [await rooms.as({ post: 'leader', to: '2026-03-10' }), await rooms.as({ post: 'adviser' })]
  expect(refusalOf(await delegate(brief, colleague, { to: '2026-03-11' }))).toEqual([403, 'beyond-own-grant', 'to'])
  expect(refusalOf(await delegate(brief, colleague, { to: '2026-03-10', places: [east] }))).toEqual([403, 'beyond-own-grant', 'places'])
  expect((await delegate(brief, colleague, { to: '2026-03-10' })).statusCode).toBe(200)
  expect((await colleague.get(`/api/cases/${view.id}`)).statusCode).toBe(200)

  const held = (await ownOf(brief)).own[0]?.id ?? ''
  expect((await administrator.post(`/api/towns/${town}/posts/${held}/end`, {})).statusCode).toBe(200)
  expect(refusalOf(await colleague.get(`/api/cases/${view.id}`))).toEqual([404, 'not-found'])
})

test('what rests on a certificate or an appointment is not delegated', async () => {
  const colleague = await rooms.as({ post: 'adviser' })
  for (const post of [{ post: 'officer', unit: 'enforcement-team' }, { post: 'mediator', places: [west] }, { post: 'reviewer' }, { post: 'administrator' }]) {
    expect(refusalOf(await delegate(await rooms.as(post), colleague))).toEqual([403, 'beyond-own-grant'])
  }
})

test('a body of the county is an organisation of its own: what it takes up carries it, its town\'s offices do not see it, its leader does', async () => {
  const [body, leader, office] = [await rooms.as({ post: 'body', unit: 'market-office' }), await rooms.as({ post: 'leader' }), await rooms.as({ post: 'clerk', unit: 'enforcement-team' })]
  const { id } = await opened(body, { definition: 'hazard', what: { area: 'food', grade: 'general', village: west, site: '示例小吃店', problem: '冰柜里有过期食品' } })
  const { rows } = await inTowns(rooms.database.app, [town], (tx) => tx.query<{ unit: string; organisation: string }>(
    `SELECT h.unit, convert_from(a.bytes, 'UTF8')::json->'who'->>'organisation' AS organisation FROM z.case_head h JOIN z.act a ON a.town_id = $1 AND a.stream = h.id WHERE h.town_id = $1 AND h.id = $2`, [town, id]))
  expect(rows).toEqual([{ unit: 'market-office', organisation: 'market-office' }])

  expect((await leader.get(`/api/cases/${id}`)).statusCode).toBe(200)
  expect(refusalOf(await office.get(`/api/cases/${id}`))).toEqual([404, 'not-found'])
  expect(refusalOf(await administrator.get(`/api/cases/${id}`))).toEqual([404, 'not-found'])
  const { accounts } = await administrator.read<{ accounts: { id: string }[] }>(`/api/towns/${town}/accounts`)
  expect(accounts.map((one) => one.id)).not.toContain(body.account)
  expect(refusalOf(await administrator.post(`/api/towns/${town}/accounts/${body.account}/password`, { password: 'set by the town hall' }))).toEqual([403, 'beyond-own-grant'])
  expect(refusalOf(await administrator.post(`/api/towns/${town}/accounts/${body.account}/end`, {}))).toEqual([403, 'beyond-own-grant'])
})

test('somebody borrowed has a last day and a home; within it they act, and the case says they are borrowed', async () => {
  const lent = await rooms.as({ post: 'adviser', town: otherTown })
  const borrowed = { post: 'clerk', unit: 'justice-office', kind: 'borrowed' }
  expect(refusalOf(await give(lent, { ...borrowed, home: '邻镇司法所' }))).toEqual([422, 'field-missing', 'to'])
  expect(refusalOf(await give(lent, { ...borrowed, to: '2026-03-05' }))).toEqual([422, 'field-missing', 'home'])
  expect((await give(lent, { ...borrowed, to: '2026-03-05', home: '邻镇司法所' })).statusCode).toBe(200)

  const taken = await acted(lent, (await opened(clerk)).id, accepting)
  expect(taken.timeline.at(-1)?.as).toBe('借调')
  rooms.on('2026-03-06T02:00:00.000Z')
  expect(refusalOf(await act(lent, view.id, accepting))).toEqual([404, 'not-found'])
  rooms.on('2026-03-02T02:00:00.000Z')
})
