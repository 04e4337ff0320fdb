import type { CountyWayView, WayView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { addEdition } from '../../src/store/reports/editions.ts'
import { hashOf } from '../../src/store/reports/step-hash.ts'
import { asAdmin, county, otherTown, town } from '../database.ts'
import { verified } from '../evidence.ts'
import { addForeignCounty, foreignCounty } from '../people.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const year = 2025
const at = `/api/towns/${town}/reports/${year}/way`
let rooms: Rooms
let writer: Person
let leader: Person
let desk: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-02-10T02:00:00.000Z' })
  await addForeignCounty(rooms.database.app)
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  leader = await rooms.as({ post: 'leader' })
  desk = await rooms.as({ post: 'county-desk', town: county })
})
afterAll(() => rooms.close())

const read = (who = writer) => who.read<WayView>(at)
const freeze = { freeze: { kind: 'upward', cutoff: '2025-12-31' } }
interface More { day?: string; said?: object; edition?: object | null; seen?: number; key?: string }
const asked = async (step: string, more: More) => ({ step, day: '2026-02-09', said: {}, edition: null, seen: more.seen ?? (await read()).last, key: v4(), ...more })
const take = async (who: Person, step: string, more: More = {}) => who.post(`${at}/steps`, await asked(step, more))
const receive = async (step: string, more: More = {}, who = desk) => who.post(`${at}/county-steps`, await asked(step, more))
const states = ({ steps }: WayView) => Object.fromEntries(steps.map(({ id, state }) => [id, state]))

test('a report begins with nothing done; its last days and their articles are told', async () => {
  const way = await read()

  expect([way.state, way.last, way.taken, way.editions]).toEqual(['not-begun', 0, [], []])
  expect(way.steps.map(({ title }) => title)).toEqual(['取数', '起草', '校核', '征求意见', '保密审查', '审议', '审签', '上报', '公开'])
  expect(way.steps.flatMap(({ id, due }) => (due === null ? [] : [[id, due.day, due.apart, due.says]]))).toEqual([
    ['send', '2026-03-01', 19, '法定：《法治政府建设与责任落实督察工作规定》(中办、国办2019)第24条'],
    ['publish', '2026-04-01', 50, '法定：《法治政府建设与责任落实督察工作规定》(中办、国办2019)第25条'],
  ])
  expect(way.steps.find(({ id }) => id === 'secrecy')?.says[0]).toMatchObject({ title: '审查人', basis: '《中华人民共和国政府信息公开条例》(国务院令第711号)第17条' })
})

test('a step sent twice is one step, however fast; its key for something else is refused', async () => {
  const key = v4()
  const twice = await Promise.all([take(writer, 'gather', { key, seen: 0 }), take(writer, 'gather', { key, seen: 0 })])
  expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect((await take(writer, 'gather', { key, seen: 0 })).json()).toEqual({ number: 1, edition: null })

  expect(refusalOf(await take(writer, 'gather', { key, day: '2026-02-08' }))).toEqual([409, 'key-reused'])
  expect(refusalOf(await take(leader, 'gather', { key }))).toEqual([409, 'key-reused'])
  expect((await read()).taken.map(({ number, step, post, name }) => [number, step, post, name])).toEqual([[1, 'gather', '报告员', '演示report-writer']])
})

test('of two people in one moment one goes on, and the other is told to look again', async () => {
  const both = await Promise.all([take(writer, 'draft', { seen: 1 }), take(leader, 'draft', { seen: 1, day: '2026-02-08' })])

  expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
  expect(both.filter(({ statusCode }) => statusCode === 409).map(refusalOf)).toEqual([[409, 'case-moved']])
  expect((await read()).last).toBe(2)
})

test('an edition is made with the step that asks for one, and named by the next; the same content is the same edition', async () => {
  expect((await take(writer, 'check', { edition: freeze, said: { checker: '演示校核人' } })).json()).toEqual({ number: 3, edition: 1 })
  expect(refusalOf(await take(writer, 'consult'))).toEqual([422, 'field-missing', 'edition'])
  expect(refusalOf(await take(writer, 'consult', { edition: { number: 7 } }))).toEqual([404, 'not-found', 'edition'])
  expect(refusalOf(await take(writer, 'consult', { edition: { freeze: { kind: 'public', cutoff: '2025-12-31' } } }))).toEqual([422, 'field-wrong', 'edition'])
  expect(refusalOf(await take(writer, 'consult', { edition: { freeze: { kind: 'upward', cutoff: '2026-02-11' } } }))).toEqual([422, 'period-wrong', 'cutoff'])

  expect((await take(writer, 'consult', { edition: freeze, said: { asked: '各站所、各村' } })).json()).toEqual({ number: 4, edition: 1 })
  expect((await read()).editions.map(({ number, kind, cutoff }) => [number, kind, cutoff])).toEqual([[1, 'upward', '2025-12-31']])
})

test('what is wrong is refused with the field it is about: the day, what has to be said, a secret, a step out of turn', async () => {
  expect(refusalOf(await take(writer, 'secrecy', { edition: { number: 1 } }))).toEqual([422, 'field-missing', 'reviewer'])
  expect(refusalOf(await take(writer, 'secrecy', { edition: { number: 1 }, said: { reviewer: '演示审查人', opinion: '机密★五年' } }))).toEqual([422, 'secret-mark'])
  expect(refusalOf(await take(writer, 'secrecy', { edition: { number: 1 }, said: { reviewer: '演示审查人' }, day: '2026-02-11' }))).toEqual([422, 'day-in-future', 'day'])
  expect(refusalOf(await take(writer, 'sign', { edition: { number: 1 }, said: { signer: '演示镇长' } }))).toEqual([409, 'wrong-state'])
  expect(refusalOf(await take(writer, 'accepted'))).toEqual([422, 'unknown-act'])
  expect(refusalOf(await take(writer, 'constructor'))).toEqual([422, 'unknown-act'])
  expect((await take(writer, 'secrecy', { edition: { number: 1 }, said: { reviewer: '演示审查人', opinion: '可以报送' } })).statusCode).toBe(200)
  expect((await take(leader, 'deliberate', { edition: { number: 1 }, said: { meeting: '第2次镇长办公会' } })).statusCode).toBe(200)
  expect(refusalOf(await writer.get(`/api/towns/${town}/reports/2027/way`))).toEqual([422, 'period-wrong', 'year'])
})

test('who holds no post for it reads and takes no step; the county takes the county’s alone', async () => {
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const other = await rooms.as({ post: 'report-writer', unit: 'general-office', town: otherTown })
  const foreign = await rooms.as({ post: 'county-desk', town: foreignCounty })
  expect((await read(clerk)).last).toBe(6)
  expect(refusalOf(await take(clerk, 'sign'))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await take(desk, 'sign'))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await receive('received', {}, writer))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await take(other, 'sign'))).toEqual([403, 'not-your-town'])
  expect(refusalOf(await receive('received', {}, foreign))).toEqual([403, 'not-your-town'])
  expect(refusalOf(await foreign.get(at))).toEqual([403, 'not-your-town'])
})

test('before it is sent the county sees no step and no edition', async () => {
  const seen = await read(desk)
  expect([seen.state, seen.taken, seen.editions, seen.steps.map(({ id }) => id)]).toEqual(['not-begun', [], [], ['send', 'publish']])
  expect(refusalOf(await receive('received'))).toEqual([409, 'wrong-state'])
})

test('signed on paper, sent as signed, received, returned with comments, mended, sent again and accepted', async () => {
  expect((await take(leader, 'sign', { edition: { number: 1 }, day: '2026-02-06', said: { signer: '演示镇长', documentNumber: '甲政〔2026〕5号' } })).statusCode).toBe(200)
  expect(refusalOf(await take(writer, 'send', { edition: freeze }))).toEqual([422, 'guard-unmet', 'edition'])
  expect(refusalOf(await take(writer, 'send', { edition: { number: 1 }, day: '2026-02-05' }))).toEqual([422, 'day-out-of-order', 'day'])
  expect((await take(writer, 'send', { edition: { number: 1 }, said: { to: '县委、县政府', documentNumber: '甲政〔2026〕5号' } })).json()).toEqual({ number: 8, edition: 1 })

  expect((await receive('received')).statusCode).toBe(200)
  expect(refusalOf(await receive('returned'))).toEqual([422, 'field-missing', 'comments'])
  const key = v4()
  const seen = (await read()).last
  const back = await Promise.all([receive('returned', { key, seen, said: { comments: '第二部分没有写原因。' } }), receive('returned', { key, seen, said: { comments: '第二部分没有写原因。' } })])
  expect(back.map((reply) => reply.json())).toEqual([{ number: 10, edition: null }, { number: 10, edition: null }])
  expect((await read()).returned).toMatchObject({ title: '退回', post: '县级经办', said: [{ value: '第二部分没有写原因。' }] })
  expect(states(await read())).toMatchObject({ consult: 'done', draft: 'next', sign: 'later', send: 'later' })
  expect((await read(desk)).taken.map(({ step }) => step)).toEqual(['send', 'received', 'returned'])

  for (const [step, more] of [['draft', {}], ['check', { edition: { number: 1 } }], ['sign', { edition: { number: 1 }, said: { signer: '演示镇长' } }], ['send', { edition: { number: 1 } }]] as const) {
    expect([step, (await take(writer, step, more)).statusCode]).toEqual([step, 200])
  }
  expect((await read(desk)).editions.map(({ number }) => number)).toEqual([1])
  expect((await receive('accepted')).statusCode).toBe(200)
  expect(await read()).toMatchObject({ state: 'accepted', sends: 2, returned: null })
  expect((await read()).steps.find(({ id }) => id === 'send')?.due).toMatchObject({ done: '2026-02-09', apart: 20 })
  expect(refusalOf(await take(writer, 'check', { edition: { number: 1 } }))).toEqual([409, 'wrong-state'])
})

test('the public edition is published at its address; a later correction says what was wrong', async () => {
  const content = { format: 1, kind: 'public', figures: [] }
  await inTowns(rooms.database.app, [town], (tx) => addEdition(tx, { town, year }, { number: 2, kind: 'public', draftVersion: 0, cutoff: '2025-12-31', content, hash: hashOf(content), account: writer.account, moment: '2026-02-10T01:00:00.000Z' }))
  expect(refusalOf(await take(writer, 'publish', { edition: { number: 1 }, said: { where: '县政府网站' } }))).toEqual([422, 'field-wrong', 'edition'])
  expect(refusalOf(await take(writer, 'publish', { edition: { number: 2 }, said: { where: '县政府网站', address: 'ftp://a' } }))).toEqual([422, 'field-wrong', 'address'])
  expect((await take(writer, 'publish', { edition: { number: 2 }, said: { where: '县政府网站', address: 'https://www.example.gov.cn/b' } })).statusCode).toBe(200)
  expect((await read()).told).toEqual(['公开的第 2 版没有单独做过保密审查。'])

  expect((await take(writer, 'correct', { edition: { number: 1 }, said: { correction: '调解件数多计一件。' } })).statusCode).toBe(200)
  expect((await read(desk)).taken.at(-1)).toMatchObject({ step: 'correct', title: '更正', said: [{ title: '更正说明', value: '调解件数多计一件。' }] })
})

test('a step once taken can be neither changed nor deleted; what a hand outside changes is found', async () => {
  const tried = (sql: string) => inTowns(rooms.database.app, [town], (tx) => tx.query(sql)).then(() => 'done', (fault: Error) => fault.message)
  expect(await tried(`UPDATE z.report_step s SET day = '2026-01-01' WHERE s.town_id = ${town}`)).toContain('permission denied')
  expect(await tried(`DELETE FROM z.report_edition e WHERE e.town_id = ${town}`)).toContain('permission denied')
  expect(await verified(rooms.system)).toMatchObject({ clean: true })

  const copy = await rooms.database.copy()
  await asAdmin(copy.adminUrl, (admin) => admin.query(`
    UPDATE z.report_step SET said = '{"signer":"别人"}' WHERE town_id = ${town} AND number = 7; DELETE FROM z.report_step WHERE town_id = ${town} AND number = 9;
    UPDATE z.report_edition SET content = '{"a":1.5}' WHERE town_id = ${town} AND number = 1; DELETE FROM z.report_edition WHERE town_id = ${town} AND number = 2`))
  const { said } = await verified({ ...rooms.system, database: { ...rooms.system.database, verify: copy.verify } })
  await copy.drop()
  expect(said.slice(0, -1)).toEqual([
    '乡镇 11 · report_edition · hash：2025 年报告第 1 版的内容与其哈希不符，内容被改过',
    '乡镇 11 · report_step · hash：2025 年报告流程第 7 步：内容与其哈希不符，内容被改过',
    '乡镇 11 · report_step · position：2025 年报告流程第 10 步：接在第 8 步之后，中间缺少',
    '乡镇 11 · report_step · edition：2025 年报告流程第 16 步：所指的第 2 版不存在',
  ])
})

test('a county sets the steps it owes from a year on; its towns go by them, others do not, and of two who set them one is told', async () => {
  const own = `/api/towns/${county}/report-way`
  const lines = [{ step: 'draft' }, { step: 'own-1', title: '县司法局预审' }, { step: 'sign' }, { step: 'send' }, { step: 'publish' }]
  const set = (more: object = {}) => desk.post(own, { fromYear: 2026, lines, note: '试行', seen: 0, key: v4(), ...more })
  const chief = await rooms.as({ post: 'county-leader', town: county })
  expect(await desk.read<CountyWayView>(`${own}?year=2026`)).toMatchObject({ version: 0, fromYear: null, earlier: [] })
  expect(refusalOf(await set({ lines: lines.slice(0, 3) }))).toEqual([422, 'field-wrong', 'steps'])
  expect(refusalOf(await chief.post(own, { fromYear: 2026, lines, note: '', seen: 0, key: v4() }))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await desk.get(`/api/towns/${town}/report-way?year=2026`))).toEqual([404, 'not-found'])

  const key = v4()
  const twice = await Promise.all([set({ key }), set({ key })])
  expect(twice.map((reply) => reply.json())).toEqual([{ version: 1 }, { version: 1 }])
  expect(refusalOf(await set())).toEqual([409, 'case-moved'])
  expect(refusalOf(await set({ key, note: '别的' }))).toEqual([409, 'key-reused'])
  expect((await chief.read<CountyWayView>(`${own}?year=2026`)).earlier).toMatchObject([{ version: 1, fromYear: 2026, titles: ['起草', '县司法局预审', '审签', '上报', '公开'] }])

  const titles = async (of: number, who = writer, where = town) => (await who.read<WayView>(`/api/towns/${where}/reports/${of}/way`)).steps.map(({ title }) => title)
  expect(await titles(2026)).toEqual(['起草', '县司法局预审', '审签', '上报', '公开'])
  expect((await titles(2025)).length).toBe(9)
})
