import type { CaseList, CaseView, HandLineView, HandOverView, OpenMatterView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verified } from '../evidence.ts'
import { otherTown, town, villages } from '../database.ts'
import { accepting, acted, agreeing, disputeWhat, opened } from '../disputes.ts'
import { picture, uploadTo } from '../files.ts'
import { roomOn, testPassword } from '../people.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import { makeHandOverDesk } from '../../src/people/hand-over/hand-over-desk.ts'
import { withoutTowns } from '../../src/store/in-towns.ts'
import type { PersonToAdd } from '../people.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let administrator: Person
const [east = '', west = ''] = villages[town] ?? []

beforeAll(async () => {
  rooms = await roomsOn()
  administrator = await rooms.as({ post: 'administrator' })
})
afterAll(() => rooms.close())

interface Open { name: string; posts: { id: string; title: string }[]; matters: OpenMatterView[]; elsewhere: boolean }
const at = (person: Person, of = town) => `/api/towns/${of}/accounts/${person.account}/hand-over`
const openOf = (person: Person) => administrator.read<Open>(at(person))
const hand = (from: Person, to: Person, more: object = {}) => administrator.post(at(from), { key: v4(), to: to.account, supervisor: '演示监交人', end: true, ...more })
const list = (person: Person) => person.read<CaseList>('/api/cases').then(({ rows }) => rows.map(({ id }) => id))
const statusOf = async (person: Person) => (await person.get('/api/me')).statusCode

test('all that somebody had goes to the successor in one act: posts, own matters, and the history says so', async () => {
  const [leaver, successor] = [await rooms.as({ post: 'adviser' }), await rooms.as({ post: 'clerk', unit: 'finance' })]
  await rooms.also(leaver, { post: 'clerk', unit: 'justice-office' })
  await rooms.also(leaver, { post: 'mediator', places: [east] })
  const [running, done] = [await opened(leaver, { post: 'clerk' }), await opened(leaver, { post: 'clerk' })]
  await acted(leaver, running.id, accepting)
  await acted(leaver, done.id, { name: 'decline', what: { reason: '不属于调解范围。' } })

  const open = await openOf(leaver)
  expect(open.posts.map(({ title }) => title).toSorted()).toEqual(['人民调解员', '法律顾问', '经办人'])
  expect(open.matters.map(({ id, title, stage }) => [id, title, stage])).toEqual([[running.id, '矛盾纠纷调解', '调解中']])

  const key = v4()
  const first = await hand(leaver, successor, { key })
  expect(first.json()).toMatchObject({ matters: 1, posts: 3, ended: true })
  expect((await hand(leaver, successor, { key })).json()).toEqual(first.json())
  expect(refusalOf(await hand(leaver, administrator, { key }))[1]).toBe('key-reused')

  expect(await statusOf(leaver)).toBe(401)
  const me = await successor.read<{ posts: { title: string }[] }>('/api/me')
  expect(me.posts.map(({ title }) => title).toSorted()).toEqual(['人民调解员', '法律顾问', '经办人', '经办人'])
  const view = await successor.read<CaseView>(`/api/cases/${running.id}`)
  expect(view.timeline.at(-1)).toMatchObject({ kind: 'clock', title: '移交承办人', who: '系统', reason: '由演示adviser移交给演示clerk办理' })
  expect((await acted(successor, running.id, agreeing)).state.key).toBe('agreed')
  expect((await successor.read<CaseView>(`/api/cases/${done.id}`)).timeline.at(-1)?.name).toBe('decline')
  await rooms.system.sealer.sealAll(town)
  expect(await verified(rooms.system, { redecide: true })).toMatchObject({ clean: true })
})

test('a case that was only the leaver\'s own is the successor\'s own, and no more the leaver\'s who stays in another post', async () => {
  const [leaver, successor] = [await rooms.as({ post: 'clerk', unit: 'civil-affairs' }), await rooms.as({ post: 'mediator', places: [west] })]
  const { id } = await opened(leaver)
  await rooms.also(leaver, { post: 'leader', town: otherTown })
  const open = await openOf(leaver)
  expect(open.elsewhere).toBe(true)
  const answer = await hand(leaver, successor, { posts: open.posts.map((post) => ({ held: post.id, to: null })) })

  expect(answer.json()).toMatchObject({ matters: 1, ended: false })
  expect(await list(successor)).toEqual([id])
  expect((await acted(successor, id, accepting)).state.key).toBe('mediating')
  rooms.on('2026-03-02T02:00:00.000Z')
  expect(await list(leaver)).toEqual([])
  expect(refusalOf(await leaver.get(`/api/cases/${id}`))).toEqual([404, 'not-found'])
})

test('what may not be given is not handed over either, and then nothing is', async () => {
  const [leaver, body, successor] = [await rooms.as({ post: 'clerk', unit: 'rural-economy' }), await rooms.as({ post: 'body', unit: 'court' }), await rooms.as({ post: 'adviser' })]
  const { id } = await opened(leaver)
  expect(refusalOf(await hand(body, successor))).toEqual([403, 'beyond-own-grant'])
  expect(refusalOf(await hand(leaver, leaver))).toEqual([422, 'field-wrong', 'to'])
  expect(refusalOf(await hand(leaver, successor, { supervisor: '' }))).toEqual([422, 'field-wrong', 'supervisor'])
  expect(refusalOf(await hand(administrator, successor, { posts: [{ held: (await openOf(administrator)).posts[0]?.id, to: null }] }))[1]).toBe('not-accepted')
  expect(refusalOf(await administrator.post(at(leaver, otherTown), { key: v4(), to: successor.account, supervisor: '演示', end: true }))[0]).toBe(403)
  expect(await list(leaver)).toContain(id)
  expect((await leaver.read<CaseView>(`/api/cases/${id}`)).timeline).toHaveLength(1)
})

test('what is about the successor is not handed to them, nor counted, listed or printed for them; the leader finds it among what nobody looks after', async () => {
  const there = (more: PersonToAdd) => rooms.as({ ...more, town: otherTown })
  const [admin, leader, leaver, accused] = [await there({ post: 'administrator' }), await there({ post: 'leader' }), await there({ post: 'clerk', unit: 'safety-law-office' }), await there({ post: 'adviser' })]
  await rooms.also(accused, { post: 'administrator', town: otherTown })
  const petition = (more: object) => opened(leaver, { town: otherTown, definition: 'petition', what: { channel: 'visit', number: `演示${v4().slice(0, 8)}`, demand: '反映办事拖拉。', ...more } })
  const [about, other] = [await petition({ aboutOfficer: accused.account }), await petition({})]
  const root = `/api/towns/${otherTown}`
  const preview = (person: Person) => person.read<Open>(`${root}/accounts/${leaver.account}/hand-over`).then(({ matters }) => matters.map(({ id }) => id).toSorted())
  expect([await preview(admin), await preview(accused)]).toEqual([[about.id, other.id].toSorted(), [other.id]])

  // By the very person: the office goes to nobody, so that what is left behind shows.
  const { posts } = await admin.read<Open>(`${root}/accounts/${leaver.account}/hand-over`)
  const answer = await accused.post(`${root}/accounts/${leaver.account}/hand-over`, { key: v4(), to: accused.account, supervisor: '演示', end: true, posts: posts.map(({ id }) => ({ held: id, to: null })) })
  expect(answer.json()).toMatchObject({ matters: 1 })
  const unattended = (person: Person) => person.read<{ matters: OpenMatterView[] }>(`${root}/unattended`).then(({ matters }) => matters.map(({ id }) => id))
  expect([await unattended(leader), await unattended(accused)]).toEqual([[about.id], []])
  const { handOvers: [one] } = await accused.read<{ handOvers: HandOverView[] }>(`${root}/hand-overs`)
  expect(JSON.stringify(await accused.read(`${root}/hand-overs/${one?.id ?? ''}`))).not.toContain(about.id.slice(-8).toUpperCase())
  expect(refusalOf(await accused.post(`${root}/unattended`, { key: v4(), to: leader.account, matters: [about.id] }))[1]).toBe('not-accepted')
  expect(refusalOf(await leader.post(`${root}/unattended`, { key: v4(), to: accused.account, matters: [about.id] }))[1]).toBe('not-accepted')
  expect((await leader.post(`${root}/unattended`, { key: v4(), to: leader.account, matters: [about.id] })).statusCode).toBe(200)
})

const waysIn = ['second_factor', 'recovery_code', 'sign_in_ticket', 'known_device', 'reset_code', 'outside_subject'] as const

test('leaving ends everything at once: posts, delegations given and received, sessions, second factor and known devices', async () => {
  const [leaver, other, successor] = [await rooms.as({ post: 'leader' }), await rooms.as({ post: 'leader' }), await rooms.as({ post: 'adviser' })]
  const delegate = async (from: Person, to: Person) => {
    const { own } = await from.read<{ own: { id: string }[] }>('/api/own/posts')
    return from.post(`/api/own/posts/${own[0]?.id ?? ''}/delegations`, { account: to.account, to: '2026-03-20' })
  }
  expect([(await delegate(leaver, successor)).statusCode, (await delegate(other, leaver)).statusCode]).toEqual([200, 200])
  expect((await leaver.post('/api/second-factor/start', { password: testPassword })).statusCode).toBe(200)
  const open = () => withoutTowns(rooms.database.app, (tx) => tx.query<{ posts: number; sessions: number }>(
    `SELECT (SELECT count(*)::int FROM z.post_held AS p WHERE (p.account = $1 OR p.for_account = $1) AND p.ended IS NULL) AS posts,
       (SELECT count(*)::int FROM z.session AS s WHERE s.account = $1 AND s.revoked IS NULL) AS sessions`, [leaver.account]))
  expect((await open()).rows).toEqual([{ posts: 3, sessions: 1 }])

  expect((await hand(leaver, other)).json()).toMatchObject({ ended: true })
  expect((await open()).rows).toEqual([{ posts: 0, sessions: 0 }])
  for (const table of waysIn) {
    const { rows: [left] } = await withoutTowns(rooms.database.app, (tx) => tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM z.${table} AS t WHERE t.account = $1`, [leaver.account]))
    expect([table, left?.count]).toEqual([table, 0])
  }
  expect(refusalOf(await successor.get(`/api/towns/${town}/unattended`))[0]).toBe(403)
  expect(await statusOf(leaver)).toBe(401)
})

test('broken off before its end it was never done, and sent again it is done', async () => {
  const [leaver, successor] = [await rooms.as({ post: 'clerk', unit: 'rural-economy' }), await rooms.as({ post: 'adviser' })]
  const { id } = await opened(leaver)
  const { desk, people } = rooms.system
  const breaking = makeHandOverDesk(roomOn(rooms.database.app, rooms.system.clock), (at, work) => desk.takeTogether({
    town: at, reach: undefined,
    work: async (together) => {
      await work(together)
      throw new Error('the machine went away')
    },
  }))
  const by = await people.findOfficer(administrator.account)
  const asked = { key: v4(), to: successor.account, supervisor: '演示监交人', end: true, posts: [], matters: [] }
  await expect(breaking.handOver({ ...asked, by: by!, town, from: leaver.account })).rejects.toThrow('the machine went away')
  expect(await list(leaver)).toEqual([id])
  expect((await leaver.read<CaseView>(`/api/cases/${id}`)).timeline).toHaveLength(1)
  expect(await list(successor)).toEqual([])

  expect((await administrator.post(at(leaver), asked)).json()).toMatchObject({ matters: 1, posts: 1, ended: true })
  expect(await list(successor)).toEqual([id])
})

test('two at once: one is done, the other is answered the same or finds nothing left', async () => {
  const [leaver, successor] = [await rooms.as({ post: 'clerk', unit: 'general-office' }), await rooms.as({ post: 'adviser' })]
  const { id } = await opened(leaver)
  const key = v4()
  const answers = await Promise.all([hand(leaver, successor, { key }), hand(leaver, successor, { key }), hand(leaver, successor, { key })])

  expect(answers.some((one) => one.statusCode === 200)).toBe(true)
  expect((await hand(leaver, successor, { key })).statusCode).toBe(200)
  const handed = (await successor.read<CaseView>(`/api/cases/${id}`)).timeline.filter(({ name }) => name === 'handed-over')
  expect(handed).toHaveLength(1)
})

test('the record is a list to be signed by both, and the signed sheet comes back as a picture', async () => {
  const { handOvers } = await administrator.read<{ handOvers: HandOverView[] }>(`/api/towns/${town}/hand-overs`)
  const one = handOvers.at(-1)
  expect(one).toMatchObject({ from: '演示adviser', to: '演示clerk', supervisor: '演示监交人', matters: 1, posts: 3, sheets: 0 })
  const record = `/api/towns/${town}/hand-overs/${one?.id ?? ''}`
  const { lines } = await administrator.read<{ lines: HandLineView[] }>(record)
  expect(lines.find(({ kind }) => kind === 'case')).toMatchObject({ title: '矛盾纠纷调解', stage: '调解中', to: '演示clerk', due: expect.stringMatching(/^2026-/) })
  const file = await administrator.get(`${record}/file`)
  expect([file.statusCode, file.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])

  expect(refusalOf(await administrator.get(`${record}/sheet`))).toEqual([404, 'not-found'])
  expect(refusalOf(await uploadTo(administrator, `${record}/sheet`, { name: 'a.exe', bytes: Buffer.from('MZ no picture') }))).toEqual([422, 'attachment-wrong'])
  expect((await uploadTo(administrator, `${record}/sheet`, { name: 'a.png', bytes: picture })).statusCode).toBe(200)
  const sheet = await administrator.get(`${record}/sheet`)
  expect([sheet.headers['content-type'], sheet.rawPayload.equals(picture)]).toEqual(['image/png', true])
})

test('what nobody looks after any more is listed, and given to somebody with one act', async () => {
  const [leader, county] = [await rooms.as({ post: 'leader', town: otherTown }), await rooms.as({ post: 'administrator', town: otherTown })]
  const read = (person: Person) => person.read<{ matters: OpenMatterView[]; people: { account: string }[] }>(`/api/towns/${otherTown}/unattended`)
  const left = await rooms.as({ post: 'clerk', unit: 'enforcement-team', town: otherTown })
  const { id } = await opened(left, { town: otherTown, what: disputeWhat({ village: villages[otherTown]![0] }) })
  expect(await read(leader)).toMatchObject({ matters: [] })
  expect((await county.post(`/api/towns/${otherTown}/accounts/${left.account}/end`, {})).statusCode).toBe(200)
  expect((await read(leader)).matters.map((one) => [one.id, one.stage])).toEqual([[id, '已登记']])
  expect((await read(county)).matters).toHaveLength(1)
  expect(refusalOf(await left.get('/api/me'))[0]).toBe(401)

  const taker = await rooms.as({ post: 'mediator', town: otherTown, places: [villages[otherTown]![1]] })
  const assign = (to: string) => leader.post(`/api/towns/${otherTown}/unattended`, { key: v4(), to, matters: [id] })
  expect(refusalOf(await assign(left.account))).toEqual([422, 'field-wrong', 'to'])
  expect((await assign(taker.account)).json()).toMatchObject({ matters: 1 })
  expect(refusalOf(await assign(taker.account))).toEqual([409, 'not-accepted', 'to'])
  expect((await read(leader)).matters).toEqual([])
  expect((await taker.read<CaseView>(`/api/cases/${id}`)).timeline.at(-1)?.reason).toBe('原来无人负责，交给演示mediator办理')
  expect((await acted(taker, id, accepting)).state.key).toBe('mediating')
})
