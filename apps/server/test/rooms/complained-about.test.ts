import type { CaseList, CaseView, ImportView, ReceiptView } from '@zhenzhi/contract'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { insertNotice, insertNoticeFor } from '../../src/store/notices/insert-notice.ts'
import { complainedRoutes } from '../complained-routes.ts'
import { act, acted, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { picture, upload, uploaded } from '../files.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { checked, step, uploaded as importOf } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'

const cases = `/api/cases?town=${town}`
const village = villages[town]![0]
const period = 'from=2026-01-01&to=2026-12-31'
const said = { name: '揭某甲', phone: '10066667777', demand: '私分征地补偿款', number: 'XF-2026-0909', letter: '揭某甲来信.png', order: 'RX-2026-0808' }
const marks = () => [said.name, said.phone, said.demand, '私分', said.number, '揭某', said.order, ...secret]

let rooms: Rooms
let clerk: Person
let head: Person
/** Whom the cases are against: an officer with every post there is, and whoever works in the office complained about. */
const against: Record<string, Person> = {}
let secret: string[] = []
let petition: CaseView
let order: CaseView
let file: string
let hazard: CaseView
let imported: ImportView
let line: string
let disposal: string
let hold: string
let handed: string

beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  await rooms.also(clerk, { post: 'clerk', unit: 'general-office' })
  head = await rooms.as({ post: 'leader' })
  for (const [who, unit] of [['officer', 'justice-office'], ['unit', 'finance']] as const) {
    const one = against[who] = await rooms.as({ post: 'leader' })
    for (const post of ['clerk', 'report-writer', 'officer', 'body']) await rooms.also(one, { post, unit })
    await rooms.also(one, { post: 'administrator' })
    await rooms.also(one, { post: 'village-official', places: [village] })
  }
  const named = { aboutOfficer: against['officer']!.account, about: 'finance' }
  petition = await opened(clerk, { definition: 'petition', what: { channel: 'visit', number: said.number, demand: said.demand, village, petitioner: { name: said.name, phone: said.phone }, ...named } })
  file = (await uploaded(clerk, { town, case: petition.id }, { name: said.letter, bytes: picture })).id
  await acted(clerk, petition.id, 'accept')
  await acted(clerk, petition.id, { name: 'listBacklog' })
  await acted(clerk, petition.id, { name: 'resolve', what: { resolution: '已答复', evidence: [file] } })
  order = await opened(clerk, { definition: 'hotline-order', what: { number: said.order, kind: 'report', demand: `${said.demand}的举报`, village, caller: { name: said.name, phone: said.phone }, ...named } })
  await clerk.get(`/api/cases/${petition.id}?reveal=yes&why=contact`)
  await clerk.get(`/api/files/${file}`)
  hazard = await opened(clerk, { definition: 'hazard', what: hazardWhat(petition.id) })
  line = petition.timeline[0]!.id
  imported = await importedPetition()
  for (const owner of [order.id, petition.id]) hold = (await head.post(`/api/towns/${town}/holds`, { kind: 'case', owner, reason: '正在复查' })).json<{ id: string }>().id
  disposal = (await head.post(`/api/towns/${town}/disposals`, { why: 'deletion', basis: 'PRV-010', reason: '本人申请删除', owners: [petition.id] })).json<{ id: string }>().id
  handed = await handedOver()
  secret = [petition.id, order.id, file, line]
  await toldAll()
})
afterAll(() => rooms.close())

/** What happened is told, and of the petition even those it is against, as if nobody had minded when it was written. */
async function toldAll(): Promise<void> {
  await rooms.system.sealer.sealAll(town)
  await rooms.system.notices.tellActs(town)
  const accounts = [head, ...Object.values(against)].map(({ account }) => ({ account, called: true }))
  await inTowns(rooms.system.database.app, [town], async (tx) => {
    const { moment: made } = rooms.system.clock.now()
    for (const caseId of [petition.id, order.id]) {
      const id = v7()
      await insertNotice(tx, town, { id, key: `despite:${caseId}`, caseId, event: 'ladder', step: null, counts: null, urgent: true, due: null, made, rings: made })
      await insertNoticeFor(tx, town, { notice: id, accounts })
    }
  })
}

/** A case that names another as what it came from. */
const hazardWhat = (inspection: string) => ({ area: 'fire', grade: 'general', village, site: '演示仓库', problem: '电线老化', inspection })

/** Somebody who works on the petition leaves, and it goes to a colleague. */
async function handedOver(): Promise<string> {
  const [leaving, next, administrator] = [await rooms.as({ post: 'clerk', unit: 'general-office' }), await rooms.as({ post: 'clerk', unit: 'general-office' }), await rooms.as({ post: 'administrator' })]
  await acted(leaving, order.id, { name: 'assign', what: { unit: 'justice-office' } })
  const reply = await administrator.post(`/api/towns/${town}/accounts/${leaving.account}/hand-over`, { key: v7(), to: next.account, supervisor: '演示领导', end: false })
  expect([reply.statusCode, reply.body]).toEqual([200, expect.stringContaining('id')])
  return reply.json<{ id: string }>().id
}

/** A sheet of petitions with one line against the same, taken over and its bad row kept. */
async function importedPetition(): Promise<ImportView> {
  const bytes = workbook({ rows: [['收件日期', '信访渠道', '信访诉求', '信访人'], ['2026-02-02', '来访', `${said.demand}（台账）`, said.name], ['2026-13-45', '来访', said.demand, said.name]] })
  const view = await importOf(clerk, bytes, { definition: 'petition', name: `${said.name}等人信访台账.xlsx` })
  return checked(clerk, view)
}

const routes = () => complainedRoutes({ petition: petition.id, order: order.id, hazard: hazard.id, file, imported: imported.id, clerk: clerk.account, officer: against['officer']!.account, disposal, handed }, said)

test('every route that answers is tried', () => {
  const asked = rooms.app.asked.filter(({ method }) => method === 'GET').map(({ url }) => `GET ${url}`)
  expect(Object.keys(routes()).toSorted()).toEqual([...new Set(asked)].toSorted())
})

test('those who may see the cases find them by the same questions: the test would notice', async () => {
  const found = async (url: string) => (await head.get(url)).body
  expect(await found(`${cases}&words=${encodeURIComponent('私分')}`)).toContain(petition.id)
  expect((await head.read<CaseList>(`${cases}&definition=petition`)).total).toBe(1)
  expect(await found(`/api/cases/${petition.id}?reveal=yes&why=check`)).toContain(said.phone)
  expect((await head.get(`/api/files/${file}`)).statusCode).toBe(200)
  expect(await found(`/api/cases/${hazard.id}`)).toContain(petition.id)
  for (const { id } of [petition, order]) expect(await found('/api/notices')).toContain(id)
  const administrator = await rooms.as({ post: 'administrator' })
  expect((await administrator.get(`/api/towns/${town}/audit?purpose=${encodeURIComponent('抽查')}&subject=${petition.id}`)).body).toContain('reveal')
})

test.each(['officer', 'unit'] as const)('whom it is against (%s) learns nothing of it from any route', async (who) => {
  const told: string[] = []
  for (const url of Object.values(routes()).flatMap((urls) => urls())) {
    const reply = await against[who]!.get(url)
    // What was typed stands in the address and may be said again; what was not must not come.
    const typed = decodeURIComponent(url)
    if (reply.statusCode >= 500) told.push(`${url}: ${reply.statusCode}`)
    for (const mark of marks()) if (!typed.includes(mark) && reply.body.includes(mark)) told.push(`${url} tells ${mark}`)
  }
  expect(told).toEqual([])
})

test.each(['officer', 'unit'] as const)('counts and figures (%s): lists and work count none, a receipt counts it as out of sight', async (who) => {
  const person = against[who]!
  expect(await person.read(`${cases}&definition=petition`)).toMatchObject({ rows: [], total: 0 })
  expect(await person.read(`${cases}&definition=hotline-order&where=kind:report`)).toMatchObject({ total: 0 })
  expect(JSON.stringify(await person.read('/api/work?show=all'))).not.toContain('信访事项')
  const receipt = await person.read<ReceiptView>(`/api/figures/petitions-received/receipt?town=${town}&${period}`)
  expect(receipt).toMatchObject({ figure: { value: '1', records: 1 }, records: [], hidden: 1 })
  const view = await person.read<CaseView>(`/api/cases/${hazard.id}`)
  expect(view.values.some(({ name }) => name === 'inspection')).toBe(false)
  expect(view.timeline.flatMap((one) => one.said).some(({ name }) => name === 'inspection')).toBe(false)
})

test.each(['officer', 'unit'] as const)('it is answered (%s) just as one that does not exist: read, act, correct, join, upload, paper, audit', async (who) => {
  const person = against[who]!
  const own = await opened(person, { definition: 'hazard', what: hazardWhat(v7()) })
  const tries: ((id: string) => Promise<{ statusCode: number; body: string; headers: object }>)[] = [
    (id) => person.get(`/api/cases/${id}`), (id) => person.get(`/api/cases/${id}?reveal=yes&why=check`), (id) => person.get(`/api/cases/${id}/papers/reply`),
    (id) => act(person, id, 'signOff'), (id) => act(person, id, { kind: 'correct', name: 'correct', what: { of: line, void: true, reason: '误登' } }),
    (id) => act(person, id, { kind: 'join', name: 'join', what: { into: own.id, reason: '同一件' } }), (id) => act(person, own.id, { kind: 'join', name: 'join', what: { into: id, reason: '同一件' } }),
    (id) => act(person, id, { kind: 'split', name: 'split', what: { reason: '分开' } }),
    (id) => upload(person, { town, case: id }, { name: 'a.png', bytes: picture }),
    (id) => person.get(`/api/files/${id === petition.id ? file : id}`),
    (id) => person.get(`/api/towns/${town}/deletions/${id}`), (id) => person.get(`/api/towns/${town}/disposals/${id === petition.id ? disposal : id}`), (id) => person.get(`/api/cases/${id}/readers`),
    (id) => person.post(`/api/towns/${town}/disposals/${id === petition.id ? disposal : id}/decide`, { verdict: 'approved', typed: '销毁' }),
    (id) => person.post(`/api/towns/${town}/holds/${id === petition.id ? hold : id}/lift`, { reason: '不用了' }),
    (id) => person.post(`/api/cases/${id}/isolation`, { place: 'text' }),
    async (id) => {
      const reply = await person.get(`/api/towns/${town}/audit?purpose=${encodeURIComponent('看看')}&subject=${id}`)
      return { ...reply, statusCode: reply.statusCode, headers: {}, body: JSON.stringify(reply.json<{ lines: { verb: string }[] }>().lines.filter(({ verb }) => verb !== 'audit-read')) }
    },
  ]
  for (const [at, attempt] of tries.entries()) {
    const [hidden, absent] = [await attempt(petition.id), await attempt(v7())]
    expect([at, hidden.statusCode, hidden.body]).toEqual([at, absent.statusCode, absent.body])
  }
})

test('nothing that waits for somebody, no import and no undoing reaches it', async () => {
  const person = against['unit']!
  await step(clerk, imported, { path: 'commit', body: { goodOnly: true } })
  const mine = await clerk.read<CaseList>(`${cases}&definition=petition`)
  const fresh = mine.rows.find(({ id }) => id !== petition.id)!
  const view = await clerk.read<CaseView>(`/api/cases/${fresh.id}`)
  await acted(clerk, fresh.id, { kind: 'correct', name: 'correct', what: { of: view.timeline[0]!.id, set: { about: 'finance' }, reason: '补填被反映单位' } })

  await step(person, imported, { path: 'undo', body: { reason: '我来撤销' } })
  expect(await clerk.read(`/api/cases/${fresh.id}`)).toMatchObject({ void: false })
  const seen = await person.get(`/api/towns/${town}/imports/${imported.id}`)
  expect(seen.body).not.toContain(fresh.id)
  expect(seen.body).not.toContain(said.name)
})
