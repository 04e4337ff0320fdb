import { join } from 'node:path'
import type { CaseView, ClockChangePage, ClocksView, Notice, PastedOrder, RotaMonth } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSecrets } from '../../src/outside/secrets.ts'
import { roomRoutes } from '../../src/wire-serve.ts'
import { openSystem } from '../../src/wire-system.ts'
import type { System } from '../../src/wire-system.ts'
import { clocksOn } from '../../src/wire-clocks.ts'
import { appOn, signInAs } from '../app.ts'
import type { Browser } from '../app.ts'
import { county, otherTown, town, villages } from '../database.ts'
import { open } from '../disputes.ts'
import { verified } from '../evidence.ts'
import { addPerson, roomOn } from '../people.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let people: Record<'clerk' | 'leader' | 'administrator' | 'county' | 'neighbour', Person>
let second: { system: System; browser: Browser; close: () => Promise<void> }

beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-12-28T02:00:00.000Z' })
  people = {
    clerk: await rooms.as({ post: 'clerk', unit: 'general-office' }), leader: await rooms.as({ post: 'leader' }), administrator: await rooms.as({ post: 'administrator' }),
    county: await rooms.as({ post: 'administrator', town: county }), neighbour: await rooms.as({ post: 'clerk', unit: 'general-office', town: otherTown }),
  }
  const system = await openSystem({
    database: { ...rooms.database, embedded: false, stop: async () => undefined }, secrets: await openSecrets(join(rooms.dataDir, 'secrets')), dataDir: rooms.dataDir, clock: rooms.system.clock,
  })
  const app = await appOn(roomOn(rooms.database.app, rooms.system.clock), { addRoutes: roomRoutes(system, () => undefined) })
  const { signIn } = await addPerson(rooms.database.app, { post: 'clerk', unit: 'general-office' })
  second = { system, browser: await signInAs(app, signIn), close: () => app.close() }
})
afterAll(async () => {
  await second.close()
  await rooms.close()
})

const asking = (kind: 'question' | 'complaint', at = town) => ({ definition: 'inquiry', town: at, day: '2026-12-28', what: { kind, channel: 'window', subject: '合作医疗在哪里交', village: villages[at]![0] } })
const opened = async (person: Person, kind: 'question' | 'complaint', at = town) => (await open(person, asking(kind, at))).json<CaseView>()
const seen = (person: Person, id: string) => person.read<CaseView>(`/api/cases/${id}`)
const due = ({ duties }: CaseView) => duties.map(({ statutoryDue, internalDue, uncoveredYears }) => [statutoryDue, internalDue, uncoveredYears])
/** Of New Year's Day alone, which the law gives: the notice of 2027 is not out. */
const year2027 = { kind: 'calendar', year: 2027, off: ['2027-01-01', '2027-01-02', '2027-01-03'], work: [], title: '演示放假安排', document: '演示〔2026〕1号', day: '2026-11-10' }
const propose = (person: Person, at: number, draft: object) => person.post(`/api/towns/${at}/clocks/changes`, draft)
const page = (person: Person, at: number, id: string) => person.read<ClockChangePage>(`/api/towns/${at}/clocks/changes/${id}`)
const adopt = (person: Person, at: number, id: string) => person.post(`/api/towns/${at}/clocks/changes/${id}/adopt`, {})

test('a year without a notice warns; entered by the county it is looked at first, then carried to every case with its reason, and an other server goes by it at once', async () => {
  const [mine, other] = [await opened(people.clerk, 'question'), await opened(people.neighbour, 'question', otherTown)]
  const before = await people.county.read<ClocksView>(`/api/towns/${county}/clocks`)
  expect(before).toMatchObject({ missing: [2027], changesCalendar: true })
  expect(due(mine)).toEqual([['2027-01-04', '2027-01-04', [2027]]])

  const { id } = (await propose(people.county, county, year2027)).json<{ id: string }>()
  const looked = await page(people.county, county, id)
  expect(looked).toMatchObject({ change: { state: 'looked', looked: 2 }, mayAdopt: true, lines: [{ before: '2027-01-04', after: '2027-01-05' }, { before: '2027-01-04', after: '2027-01-05' }] })
  expect(looked.counts.map(({ cases }) => cases)).toEqual([1, 1])
  expect(due(await seen(people.clerk, mine.id))).toEqual([['2027-01-04', '2027-01-04', [2027]]])

  const adopted = await adopt(people.county, county, id)
  expect(adopted.json()).toMatchObject({ state: 'done' })
  for (const [person, { id: caseId }] of [[people.clerk, mine], [people.neighbour, other]] as const) {
    const now = await seen(person, caseId)
    expect(due(now)).toEqual([['2027-01-05', '2027-01-05', []]])
    expect(now.timeline.at(-1)).toMatchObject({ title: '时限重新计算', who: '系统', reason: '2027年放假安排（演示放假安排，演示〔2026〕1号，2026-11-10）：“回复期限”到期日由 2027-01-04 改为 2027-01-05' })
  }
  expect((await adopt(people.county, county, id)).statusCode).not.toBe(200)
  const there = await second.browser.send({ method: 'GET', url: `/api/cases/${mine.id}` })
  expect(due(there.json<CaseView>())).toEqual([['2027-01-05', '2027-01-05', []]])
  const anew = await second.browser.send({ method: 'POST', url: '/api/cases', payload: { ...asking('question'), key: v4(), declared: true } })
  expect(due(anew.json<CaseView>())).toEqual([['2027-01-05', '2027-01-05', []]])
  expect((await people.county.read<ClocksView>(`/api/towns/${county}/clocks`)).missing).toEqual([])
})

test('what is not a case goes by the calendar entered, too: the rota, the counts of a morning, an order pasted', async () => {
  const january = await people.clerk.read<RotaMonth>(`/api/towns/${town}/rota/2027-01`)
  const pasted = (await people.clerk.post(`/api/towns/${town}/intake/recognise`, { text: '12345热线工单\n诉求内容：合作医疗在哪里交。\n办理期限：4个工作日' })).json<PastedOrder>()
  rooms.on('2027-01-01T02:00:00.000Z')
  await rooms.system.notices.tellDays(town)
  const told = await people.clerk.read<{ notices: Notice[] }>('/api/notices')
  rooms.on('2026-12-28T02:00:00.000Z')

  expect([january.uncovered, january.days.slice(0, 4).map(({ kind }) => kind)]).toEqual([false, ['holiday', 'holiday', 'holiday', 'working']])
  expect(told.notices.filter(({ event }) => event === 'digest')).toEqual([])
  expect(pasted.what).toMatchObject({ upperDue: '2027-01-04' })
})

test('a local setting of one town moves what began on its day, by the preview and by an act, and nothing in the town beside it', async () => {
  const [mine, other] = [await opened(people.clerk, 'complaint'), await opened(people.neighbour, 'complaint', otherTown)]
  const from = (day: string) => ({ kind: 'rule', rule: 'LOC-106', amount: 10, from: day, document: '演示镇办法〔2026〕3号' })
  const late = (await propose(people.administrator, town, from('2026-12-29'))).json<{ id: string }>()
  const inTime = (await propose(people.administrator, town, from('2026-12-28'))).json<{ id: string }>()

  expect((await page(people.administrator, town, late.id)).lines).toEqual([])
  expect((await page(people.administrator, town, inTime.id)).lines).toMatchObject([{ kind: '咨询投诉意见', duty: '回复期限', before: '2027-01-19', after: '2027-01-12' }])
  expect((await adopt(people.administrator, town, inTime.id)).json()).toMatchObject({ state: 'done' })
  expect(refusalOf(await adopt(people.administrator, town, late.id))).toEqual([409, 'not-accepted'])

  const now = await seen(people.clerk, mine.id)
  expect(now.duties).toMatchObject([{ statutoryDue: '2027-01-12', rule: { amount: 10, statutory: false, law: '本地设置（演示镇办法〔2026〕3号）' } }])
  expect(due(await opened(people.clerk, 'complaint'))).toEqual([['2027-01-12', '2027-01-12', []]])
  expect(due(await seen(people.neighbour, other.id))).toEqual(due(other))
  expect(due(await opened(people.neighbour, 'complaint', otherTown))).toEqual([['2027-01-19', '2027-01-19', []]])
  const { settings } = await people.administrator.read<ClocksView>(`/api/towns/${town}/clocks`)
  expect(settings.find(({ rule }) => rule === 'LOC-106')).toMatchObject({ preset: 15, amount: 10, set: [{ amount: 10, from: '2026-12-28', county: false }] })
})

test('every act decided again under the calendar and the versions it was pinned to comes out as it did', async () => {
  expect(await verified(rooms.system, { towns: [town, otherTown], redecide: true })).toMatchObject({ clean: true })
})

test('what cannot be is refused with its sentence, and a year is not the town\'s to enter', async () => {
  expect(refusalOf(await propose(people.administrator, town, year2027))).toEqual([403, 'beyond-own-grant'])
  expect(refusalOf(await propose(people.county, county, { ...year2027, off: ['2026-01-01'] }))).toEqual([expect.any(Number), 'field-wrong', 'off'])
  expect(refusalOf(await propose(people.county, county, { ...year2027, work: ['2027-01-04'] }))).toEqual([expect.any(Number), 'field-wrong', 'work'])
  expect(refusalOf(await propose(people.county, county, { ...year2027, work: ['2027-01-02'] }))).toEqual([expect.any(Number), 'field-wrong', 'work'])
  expect(refusalOf(await propose(people.county, county, { ...year2027, year: 2024, off: ['2024-01-01'] }))).toEqual([expect.any(Number), 'field-wrong', 'year'])
  for (const rule of ['PET-006', 'LOC-002', 'toString']) expect(refusalOf(await propose(people.county, county, { kind: 'rule', rule, amount: 3, from: '2026-12-28', document: '演示' }))).toEqual([404, 'not-found', 'rule'])
})

test('a leader sets an own, earlier day with words; a clerk cannot, nor a leader of another town', async () => {
  const mine = await opened(people.clerk, 'question')
  const limit = (person: Person, until: string) => person.post(`/api/cases/${mine.id}/limits`, { key: v4(), duty: 'reply', round: 1, until, reason: '两天内答复，答复前先打电话' })
  const stranger = await rooms.as({ post: 'leader', town: otherTown })

  expect(refusalOf(await limit(people.clerk, '2026-12-30'))[1]).toBe('not-your-post')
  expect(refusalOf(await limit(stranger, '2026-12-30'))).toEqual([404, 'not-found'])
  expect(refusalOf(await limit(people.leader, '2027-01-05'))).toEqual([expect.any(Number), 'day-wrong', 'until'])
  expect((await limit(people.leader, '2026-12-30')).json()).toEqual({ done: true })
  const now = await seen(people.clerk, mine.id)
  expect(now.duties[0]).toMatchObject({ statutoryDue: '2027-01-05', limit: { day: '2026-12-30', words: '两天内答复，答复前先打电话', set: '2026-12-28' } })
  expect(now.timeline.at(-1)).toMatchObject({ title: '领导限办', reason: '两天内答复，答复前先打电话' })
})

test('two servers that carry one change at once leave one act in each case', async () => {
  const mine = await opened(people.clerk, 'question')
  const { id } = (await propose(people.county, county, { ...year2027, off: [...year2027.off, '2027-01-04'] })).json<{ id: string }>()
  const [one, two] = [clocksOn(rooms.system.deskParts, rooms.system.desk), clocksOn(second.system.deskParts, second.system.desk)]
  await rooms.database.app.query(`UPDATE z.clock_change SET state = 'looked' WHERE id = $1`, [id])
  const account = people.county.account
  const by = { account, town: { id: county, kind: 'county', parent: null }, below: [town, otherTown] } as const
  const answers = await Promise.all([one.adopt(by, id), two.adopt(by, id)])
  await Promise.all([one.goOn(), two.goOn()])

  expect(answers.filter((answer) => 'done' in answer)).toHaveLength(1)
  const now = await seen(people.clerk, mine.id)
  expect(due(now)).toEqual([['2027-01-06', '2027-01-06', []]])
  expect(now.timeline.filter(({ name }) => name === 'recalculated')).toHaveLength(1)
})
