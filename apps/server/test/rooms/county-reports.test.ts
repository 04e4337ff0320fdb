import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BodyFiguresView, BodyLineView, CountyFindings, CountyReportsView, CountyTownReport, DraftView, EditionsView, LikePairs, Notice, TemplatesView, TownFindings, WayView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutTowns } from '../../src/store/in-towns.ts'
import { county, otherTown, town } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { addForeignCounty, addUnits, foreignCounty } from '../people.ts'

const year = 2025
const today = '2026-03-02'
let page = '<title>甲镇2025年法治政府建设年度报告</title>'
const site = createServer((_request, reply) => reply.setHeader('content-type', 'text/html').end(page))
let host = ''
let rooms: Rooms
let desk: Person
let writer: Person
let neighbour: Person

beforeAll(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  host = `127.0.0.1:${(site.address() as AddressInfo).port}` // listening on a port
  rooms = await roomsOn({ moment: `${today}T02:00:00.000Z`, noticeHosts: [host] })
  desk = await rooms.as({ post: 'county-desk' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  neighbour = await rooms.as({ post: 'report-writer', unit: 'general-office', town: otherTown })
})
afterAll(async () => {
  await rooms.close()
  await new Promise((closed) => site.close(closed))
})

const all = `/api/towns/${county}/county-reports/${year}`
const one = (below = town) => `${all}/towns/${below}`
const seenBy = (who: Person) => who.read<CountyReportsView>(all)
const townIn = async (who: Person, id = town) => {
  const found = (await seenBy(who)).towns.find((row) => row.id === id)
  if (found === undefined) throw new Error(`no town ${id}`)
  return found
}
const way = (at: number) => `/api/towns/${at}/reports/${year}/way`

/** Everything a step must say, in some words. */
const saying = (step: WayView['steps'][number]) => Object.fromEntries(step.says.flatMap(({ id, kind, basis }) => (basis === null ? [] : [[id, kind === 'address' ? `http://${host}/report` : kind === 'day' ? today : '按规定办理']])))

/** Whoever writes a town's report. */
interface Writer {
  who: Person
  at: number
}

/** Takes every open step of a town up to and with one; each text is frozen anew, or named where it was. */
async function walk({ who, at }: Writer, until: string, more: Record<string, string> = {}): Promise<void> {
  for (let edition: number | null = null; ;) {
    const read = await who.read<WayView>(way(at))
    const step = read.steps.find(({ open, state }) => open && state === 'next')
    if (step === undefined) throw new Error(`nothing is next before ${until}`)
    if (step.id === 'send') edition = read.taken.findLast((taken) => taken.step === 'sign')?.edition ?? null
    const named: object | null = !step.editionRequired ? null : edition === null || step.id === 'publish' ? { freeze: { kind: step.editions[0], cutoff: '2025-12-31' } } : { number: edition }
    const reply = await who.post(`${way(at)}/steps`, { step: step.id, day: today, said: { ...saying(step), ...(step.id === until ? more : {}) }, edition: named, seen: read.last, key: v4() })
    if (reply.statusCode !== 200) throw new Error(`${step.id}: ${reply.body}`)
    edition = reply.json<{ edition: number | null }>().edition ?? edition
    if (step.id === until) return
  }
}

async function write({ who, at }: Writer, token: string, text: string): Promise<void> {
  const { version, blocks } = await who.read<DraftView>(`/api/towns/${at}/reports/${year}?cutoff=2025-12-31`)
  const block = blocks.find(({ sentences }) => sentences.some((sentence) => sentence.text.includes(token)))
  if (block === undefined) throw new Error(`no block with ${token}`)
  const reply = await who.post(`/api/towns/${at}/reports/${year}/edits`, { seen: version, edit: { kind: 'change', block: block.id, sentences: [{ text }] } })
  if (reply.statusCode !== 200) throw new Error(reply.body)
}

const act = (step: string, towns: { town: number; seen: number; key?: string }[], said = '') =>
  desk.post(`${all}/steps`, { step, day: today, said, towns: towns.map((row) => ({ key: v4(), ...row })) })

test('before a town sends, its county sees that nothing came and how late, and reads nothing of it [K20]', async () => {
  await write({ who: writer, at: town }, '不足，逐条', '办案人手不够，夜间巡查跟不上，全年登记纠纷{{figure:disputes-registered}}。')
  const seen = await seenBy(desk)
  expect(seen.towns.map(({ id, standing, edition, sent }) => [id, standing, edition, sent])).toEqual([
    [town, 'not-sent', null, { done: null, apart: -1 }], [otherTown, 'not-sent', null, { done: null, apart: -1 }],
  ])
  expect(seen.dues[0]).toMatchObject({ step: 'send', day: '2026-03-01', statutory: true, says: expect.stringContaining('第24条') })
  for (const url of [one(), `${one()}/file?as=text`, `${one()}/proofreading`, `${one()}/like?with=${otherTown}&withYear=${year}`]) expect([url, refusalOf(await desk.get(url))]).toEqual([url, [404, 'not-found']])
})

test('an edition that was made and not sent is as far from the county as the draft', async () => {
  await walk({ who: writer, at: town }, 'sign')
  expect((await townIn(desk)).edition).toBeNull()
  expect(refusalOf(await desk.get(one()))).toEqual([404, 'not-found'])
  expect(refusalOf(await desk.get(`/api/towns/${town}/reports/${year}?cutoff=2025-12-31`))).toEqual([403, 'not-your-post'])
})

test('what was sent is read with what it lacks; another county, and a town, read nothing', async () => {
  await walk({ who: writer, at: town }, 'send')
  const row = await townIn(desk)
  expect(row).toMatchObject({ standing: 'sent', open: ['received', 'accepted', 'returned'], sent: { done: today, apart: -1 }, edition: { number: 1 } })
  expect(row.checks.filter(({ holds }) => !holds).map(({ id }) => id)).toEqual(['parts', 'leaders', 'causes', 'next-year'])

  const report = await desk.read<CountyTownReport>(one())
  expect(report.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).toContain('办案人手不够')
  expect(report.steps.map(({ title }) => title)).toEqual(['上报'])
  expect((await desk.get(`${one()}/file?as=text`)).body).toContain('办案人手不够')

  await addForeignCounty(rooms.database.app)
  const foreign = await rooms.as({ post: 'county-desk', town: foreignCounty })
  expect((await foreign.read<CountyReportsView>(`/api/towns/2/county-reports/${year}`)).towns.map(({ name }) => name)).toEqual(['外镇'])
  expect(refusalOf(await foreign.get(`/api/towns/2/county-reports/${year}/towns/${town}`))).toEqual([403, 'not-your-town'])
  expect(refusalOf(await foreign.get(one()))).toEqual([403, 'not-your-town'])
  expect(refusalOf(await writer.get(all))).toEqual([403, 'not-your-town'])
  expect(refusalOf(await foreign.post(`/api/towns/2/county-reports/${year}/steps`, { step: 'received', day: today, said: '', towns: [{ town, seen: row.seen, key: v4() }] }))).toEqual([403, 'not-your-town'])
})

test('several towns are registered as received at once; who has not sent is told so, and the others stand', async () => {
  const { seen } = await townIn(desk)
  const reply = await act('received', [{ town, seen }, { town: otherTown, seen: 0 }])
  expect(reply.json()).toEqual({ taken: [town], refused: [{ town: otherTown, says: expect.stringContaining('还没有上报') }] })
  expect((await townIn(desk)).standing).toBe('received')
})

test('a return needs comments; pressed twice it is one; the town reads them', async () => {
  const { seen } = await townIn(desk)
  expect((await act('returned', [{ town, seen }])).json<{ refused: unknown[] }>().refused).toHaveLength(1)
  const sending = { town, seen, key: v4() }
  for (let times = 0; times < 2; times += 1) expect((await act('returned', [sending], '第二部分请写明原因。')).json()).toEqual({ taken: [town], refused: [] })
  expect(await townIn(desk)).toMatchObject({ standing: 'returned', returns: [{ day: today, comments: '第二部分请写明原因。' }], open: [] })
  expect((await writer.read<TownFindings>(`/api/towns/${town}/reports/${year}/inspection-findings`)).returns).toEqual([{ day: today, comments: '第二部分请写明原因。' }])
  expect((await act('returned', [sending], '别的意见。')).json<{ refused: { says: string }[] }>().refused[0]?.says).toContain('已经用过')
})

test('a county that accepts while the town sends again accepts nothing it has not seen', async () => {
  const before = await townIn(desk)
  await write({ who: writer, at: town }, '上述不足各自', '由于编制多年没有增加，新办件只能轮流去办。')
  await walk({ who: writer, at: town }, 'send')
  expect((await act('accepted', [{ town, seen: before.seen }])).json<{ refused: { says: string }[] }>().refused[0]?.says).toContain('别人刚刚走了一步')
  const now = await townIn(desk)
  expect(now).toMatchObject({ standing: 'sent-again', edition: { number: 2 }, sent: { done: today } })
  expect(now.checks.find(({ id }) => id === 'causes')).toMatchObject({ holds: true })
  expect((await act('accepted', [{ town, seen: now.seen }])).json()).toEqual({ taken: [town], refused: [] })
  expect((await townIn(desk)).standing).toBe('accepted')
})

test('a report that repeats a neighbour’s sentences is told with both side by side', async () => {
  await write({ who: neighbour, at: otherTown }, '上述不足各自', '由于编制多年没有增加，新办件只能轮流去办。')
  await walk({ who: neighbour, at: otherTown }, 'send')
  expect((await townIn(desk, otherTown)).neighbour).toMatchObject({ town, name: '甲镇', alike: 1 })
  const pairs = await desk.read<LikePairs>(`${one(otherTown)}/like?with=${town}&withYear=${year}`)
  expect(pairs.pairs).toEqual([{ here: '由于编制多年没有增加，新办件只能轮流去办。', there: '由于编制多年没有增加，新办件只能轮流去办。', percent: 100 }])
})

test('a sentence that the county’s own template prescribes is no likeness between its towns', async () => {
  const { example } = await desk.read<TemplatesView>(`/api/towns/${county}/report-templates`)
  const parts = example.outline.parts.map((part) => (part.part === 2 ? { ...part, paragraphs: [...part.paragraphs, [{ text: '由于编制多年没有增加，新办件只能轮流去办。' }]] } : part))
  const template = { ...example, id: 'county-causes', name: '演示县模板', source: '演示县依法治县办通知', outline: { ...example.outline, parts } }
  expect((await desk.post(`/api/towns/${county}/report-templates`, { seen: 0, template })).statusCode).toBe(200)

  expect((await townIn(desk, otherTown)).neighbour).toBeNull()
  expect((await desk.read<LikePairs>(`${one(otherTown)}/like?with=${town}&withYear=${year}`)).pairs).toEqual([])
})

test('what was sent is proofread when somebody asks, and the count stays on the page', async () => {
  expect((await townIn(desk)).certain).toBeNull()
  const { certain } = await desk.read<{ certain: number }>(`${one()}/proofreading`)
  expect((await townIn(desk)).certain).toBe(certain)
})

test('a body’s numbers are pasted, looked over, kept once, and stand beside what the town reported', async () => {
  const at = `${all}/body-figures`
  const { lines } = (await desk.post(`${at}/reading`, { text: '乡镇\t数字\t数值\n甲镇\t登记矛盾纠纷\t7件\n丙镇\t登记矛盾纠纷\t1' })).json<{ lines: BodyLineView[] }>()
  expect(lines).toEqual([
    { line: 2, text: '', fault: null, read: { town, name: '甲镇', figure: 'disputes-registered', zh: '登记矛盾纠纷', value: '7', unit: '件' } },
    { line: 3, text: expect.any(String), fault: expect.stringContaining('丙镇'), read: null },
  ])
  const kept = { key: v4(), body: '县司法局', note: '年终统计', lines: [{ line: 2, town, figure: 'disputes-registered', value: '7' }] }
  for (let times = 0; times < 2; times += 1) expect((await desk.post(at, kept)).statusCode).toBe(200)
  expect(refusalOf(await desk.post(at, { ...kept, lines: [{ ...kept.lines[0], value: '8' }] }))).toEqual([409, 'key-reused'])
  expect((await desk.post(at, { ...kept, key: v4(), body: '县委政法委', lines: [{ line: 1, town, figure: 'disputes-registered', value: '0' }] })).statusCode).toBe(200)
  const { rows } = await desk.read<BodyFiguresView>(at)
  expect(rows).toMatchObject([{ town, zh: '登记矛盾纠纷', reported: '0', bodies: [{ body: '县司法局', value: '7', apart: '-7' }, { body: '县委政法委', value: '0', apart: '0' }] }])
  expect((await townIn(desk)).bodies).toEqual({ apart: 1, missing: 0, of: 2 })

  expect((await desk.post(at, { ...kept, key: v4(), lines: [{ line: 1, town, figure: 'disputes-registered', value: null }] })).statusCode).toBe(200)
  expect((await townIn(desk)).bodies).toEqual({ apart: 0, missing: 0, of: 1 })
  expect(refusalOf(await desk.post(at, { ...kept, key: v4(), lines: [{ line: 1, town: 2, figure: 'disputes-registered', value: '1' }] }))).toEqual([403, 'not-your-town'])
})

test('a finding of an inspection is answered by its town, which names the paragraph; the county sees whether it was sent', async () => {
  const given = { key: v4(), day: '2025-11-20', source: '2025年法治督察', says: '夜间巡查记录不全。' }
  for (let times = 0; times < 2; times += 1) expect((await desk.post(`${one()}/findings`, given)).statusCode).toBe(200)
  expect((await townIn(desk)).findings).toEqual({ unanswered: 1, of: 1 })
  const own = `/api/towns/${town}/reports/${year}/inspection-findings`
  const [finding] = (await writer.read<TownFindings>(own)).findings
  const answer = { key: v4(), says: '已经补齐，并写进报告。', block: 'b1', quote: '由于编制多年没有增加，新办件只能轮流去办。' }
  for (let times = 0; times < 2; times += 1) expect((await writer.post(`${own}/${finding?.id}/answers`, answer)).statusCode).toBe(200)
  expect(refusalOf(await writer.post(`${own}/${finding?.id}/answers`, { ...answer, says: '别的话。' }))).toEqual([409, 'key-reused'])
  const [mine] = await desk.read<CountyFindings>(`${all}/findings`)
  expect(mine?.findings).toMatchObject([{ says: '夜间巡查记录不全。', answer: { says: '已经补齐，并写进报告。', inSent: true } }])
  expect(refusalOf(await neighbour.post(`/api/towns/${otherTown}/reports/${year}/inspection-findings/${finding?.id}/answers`, { ...answer, key: v4() }))).toEqual([404, 'not-found'])
  expect(refusalOf(await desk.post(`${one()}/findings`, { ...given, key: v4(), day: '2026-03-03' }))).toEqual([422, 'day-in-future', 'day'])
})

test('the address of publication is looked at when somebody asks, and what was found is kept', async () => {
  expect(refusalOf(await desk.post(`${one(otherTown)}/link`, {}))).toEqual([404, 'not-found'])
  await publish()
  expect((await desk.post(`${one()}/link`, {})).json()).toMatchObject({ found: 'report', day: today })
  page = '<title>首页</title>'
  expect((await desk.post(`${one()}/link`, {})).json()).toMatchObject({ found: 'other-page', says: expect.stringContaining('“甲镇”') })
  expect((await townIn(desk)).link).toMatchObject({ found: 'other-page', address: `http://${host}/report` })
})

/** The public edition bears the day it was signed. */
async function publish(): Promise<void> {
  const { details, detailsVersion } = await writer.read<EditionsView>(`/api/towns/${town}/reports/${year}/editions?cutoff=2025-12-31`)
  const kept = await writer.post(`/api/towns/${town}/reports/${year}/details`, { seen: detailsVersion, key: v4(), details: { ...details, signedOn: '2026-02-20' } })
  if (kept.statusCode !== 200) throw new Error(kept.body)
  await walk({ who: writer, at: town }, 'publish', { address: `http://${host}/report` })
}

test('a town that owes its report is reminded by hand, once a day, and told in its notices; one that has sent is not', async () => {
  expect(refusalOf(await desk.post(`${one()}/reminders`, {}))).toEqual([409, 'wrong-state'])
  await withoutTowns(rooms.database.app, (tx) => tx.query(`INSERT INTO z.town (id, code, name, kind, parent, demo) VALUES (13, '990001103', '丁镇', 'town', 1, true)`))
  await addUnits(rooms.database.app, [13])
  rooms.on(`${today}T03:00:00.000Z`)
  expect(refusalOf(await desk.post(`${one(13)}/reminders`, {}))).toEqual([404, 'not-found'])
  const late = await rooms.as({ post: 'report-writer', unit: 'general-office', town: 13 })
  expect((await desk.post(`${one(13)}/reminders`, {})).statusCode).toBe(200)
  expect(refusalOf(await desk.post(`${one(13)}/reminders`, {}))).toEqual([409, 'not-accepted'])
  expect((await late.read<{ notices: Notice[] }>('/api/notices')).notices).toMatchObject([{ says: '县里提醒：2025年度报告还没有报来', due: '2026-03-01' }])
  expect((await townIn(desk, 13)).reminded).toBe(today)
})
