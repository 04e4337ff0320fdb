import { randomUUID } from 'node:crypto'
import type { DraftView, EditionsView } from '@zhenzhi/contract'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentText } from '../../src/outside/document/document-text.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { addStep } from '../../src/store/reports/report-steps.ts'
import { publishOn } from '../../src/wire-edition-routes.ts'
import { town } from '../database.ts'
import { opened } from '../disputes.ts'
import type { Person } from '../rooms.ts'
import { openZones } from '../zones.ts'
import type { Zones } from '../zones.ts'

const of = { town, year: 2026 }
const cutoff = '2027-01-10'
const at = `/api/towns/${town}/reports/2026`
const page = `/portal/reports/${town}/2026`
const secret = '拟调整中层干部若干'
let zones: Zones
let writer: Person
beforeAll(async () => {
  zones = await openZones('2027-01-10T02:00:00.000Z')
  const clerk = await zones.inside.as({ post: 'clerk', unit: 'justice-office' })
  writer = await zones.inside.as({ post: 'report-writer', unit: 'general-office' })
  for (let nth = 0; nth < 3; nth += 1) await opened(clerk, { day: '2026-11-02' })
  await writeSecret()
  const { details } = await writer.read<EditionsView>(`${at}/editions?cutoff=${cutoff}`)
  await writer.post(`${at}/details`, { seen: 0, key: randomUUID(), details: { ...details, signedOn: '2027-01-08', documentNumber: '青委〔2027〕3号', signers: ['甲某'] } })
})
afterAll(() => zones.close())

/** A paragraph that is not published, and a sentence with a private person beside one that is. */
async function writeSecret(): Promise<void> {
  const draft = await writer.read<DraftView>(`${at}?cutoff=${cutoff}`)
  const after = draft.blocks.find(({ sentences }) => sentences.some(({ text }) => text.includes('disputes-registered')))!.id
  const block = randomUUID()
  await writer.post(`${at}/edits`, { seen: draft.version, edit: { kind: 'add', block, after, as: 'body', sentences: [{ text: `${secret}。` }] } })
  await writer.post(`${at}/edits`, { seen: draft.version + 1, edit: { kind: 'withhold', block, ground: 'internal' } })
  await writer.post(`${at}/edits`, { seen: draft.version + 2, edit: { kind: 'add', block: randomUUID(), after, as: 'body', sentences: [
    { text: '“枫桥式”做法化解了村民张三丰的纠纷，见《条例》。' }, { text: `另有一事：${secret}。`, withheld: 'process' },
  ] } })
}

let taken = 0
/** A step of the way, as it stands in the table. */
async function step(name: string, edition: number, said: Record<string, string> = {}): Promise<void> {
  taken += 1
  const moment = zones.inside.system.clock.now().moment
  await inTowns(zones.inside.database.app, [town], (tx) => addStep(tx, of, {
    number: taken, step: name, edition, day: moment.slice(0, 10), said, account: writer.account, post: 'report-writer', key: randomUUID(), moment, prev: null, hash: `${taken}`.padStart(64, '0'),
  }))
}
const freeze = async (kind: 'upward' | 'public') => (await writer.post(`${at}/editions`, { kind, cutoff })).json<{ number: number }>().number
const lay = () => publishOn(zones.inside.system)(town)
const read = (url: string) => zones.internet.app.inject({ url })

test('before it is published there is no page, in neither zone', async () => {
  expect(await lay()).toBe(0)
  await zones.toInternet()

  expect([(await read(page)).statusCode, (await zones.inside.app.inject({ url: page })).statusCode, (await read('/portal/reports')).statusCode]).toEqual([404, 404, 200])
})

test('published, it stands at its address in both zones, with where it stands, whose it is, since when, its day and its files [L01] [L02] [L12] [L13] [L14]', async () => {
  await step('send', await freeze('upward'))
  await step('publish', await freeze('public'), { where: '县政府网站' })
  expect([await lay(), await lay()]).toEqual([1, 0])
  await zones.toInternet()
  const { statusCode, body } = await read(page)

  expect(statusCode).toBe(200)
  expect((await zones.inside.app.inject({ url: page })).body).toContain('<article class="letter">')
  expect(body.replaceAll(/<[^>]*>/g, '')).toMatch(/政府信息公开法治政府建设年度报告.*2026年度/)
  expect(body).toMatch(/<dt>来源<\/dt><dd>[^<]+人民政府<\/dd><dt>发布时间<\/dt><dd>2027-01-10 10:00:00<\/dd><dt>成文日期<\/dt><dd>2027年1月8日<\/dd>/)
  expect(body).toContain('登记矛盾纠纷3件')
  expect((await read('/portal/reports')).body).toContain(page)
  expect((await read(`/portal/reports/${town}`)).body).toContain('2026年度')
  expect((await read('/')).body).toContain('/portal/reports')
  const docx = await read(`${page}/file/docx`)
  expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  expect(body).toMatch(/Word 文档，\d+ KB/)
})

test('nothing that is marked, and no private person, is in any public output: page, files, text, and what is kept', async () => {
  const number = (await writer.read<EditionsView>(`${at}/editions?cutoff=${cutoff}`)).frozen.find(({ kind }) => kind === 'public')!.number
  const files = await Promise.all((['docx', 'html', 'text'] as const).map((as) => zones.inside.system.editions[as]({ ...of, number })))
  const [docx, html, text] = files.map((file) => ('bytes' in file ? file.bytes : Buffer.alloc(0)))
  const whole = [(await read(page)).body, (await zones.inside.app.inject({ url: page })).body, documentText(docx!), html!.toString(), text!.toString(), JSON.stringify((await zones.inside.system.editions.read({ ...of, number }))?.content)]
  const kept = await Promise.all([zones.inside.database.app, zones.internet.database.app].map((pool) => pool.query<{ body: string }>('SELECT p.body::text AS body FROM z.published_item AS p')))

  const parts = Object.values(new PizZip(docx!).files).map((part) => part.asText())
  for (const one of [...whole, ...parts, ...kept.flatMap(({ rows }) => rows.map(({ body }) => body))]) expect(one).not.toMatch(/调整中层干部|张三丰|青委〔2027〕3号/)
  for (const one of whole) expect(one).toMatch(/“枫桥式”做法化解了村民张某某的纠纷，见《条例》。/)
  const upward = await zones.inside.system.editions.text({ ...of, number: 1 })
  expect('bytes' in upward && upward.bytes.toString().split(secret)).toHaveLength(3)
})

test('the page says no script, loads nothing from elsewhere, and is light', async () => {
  const { body, headers } = await read(page)
  const text = body.replaceAll(/<[^>]*>/g, '')

  expect(body).not.toMatch(/<script|https?:\/\/|javascript:|\son\w+=/)
  expect(Buffer.byteLength(body) - Buffer.byteLength(text)).toBeLessThan(15_000)
  expect(headers['content-security-policy']).toContain(`default-src 'none'`)
  expect((await read(`${page}/qr.svg`)).body).toContain('<svg')
})

test('how large letters are is chosen by a link, remembered, and asked for by nobody else [L06] [L08]', async () => {
  const chosen = await read(`${page}?size=elder`)
  const cookie = String(chosen.headers['set-cookie']).split(';')[0] ?? ''

  expect(chosen.body).toContain('<body class="published elder">')
  expect((await zones.internet.app.inject({ url: page, headers: { cookie } })).body).toContain('published elder')
  expect((await read(`${page}?size=<script>`)).body).toContain('<body class="published m">')
})

test('figures open to nobody until the town says so, and then show how they came about and no record', async () => {
  expect((await read(page)).body).not.toContain('/figures/')
  expect((await read(`${page}/figures/disputes-registered`)).statusCode).toBe(404)
  expect((await writer.post(`/api/towns/${town}/report-openness`, { seen: 0, key: randomUUID(), open: true })).json()).toEqual({ version: 1 })
  expect(await lay()).toBe(1)
  await zones.toInternet()
  const receipt = await read(`${page}/figures/disputes-registered`)

  expect((await read(page)).body).toContain(`<a href="${page}/figures/disputes-registered">3件</a>`)
  expect(receipt.body).toMatch(/3件.*2026年1月1日至2026年12月31日.*登记截止.*2027年1月10日.*3条.*本镇逐件登记.*[0-9a-f]{64}/s)
  expect(receipt.body).not.toMatch(/\/cases\/|[0-9a-f]{8}-[0-9a-f]{4}-/)
  await writer.post(`/api/towns/${town}/report-openness`, { seen: 1, key: randomUUID(), open: false })
  await lay()
  await zones.toInternet()
  expect((await read(`${page}/figures/disputes-registered`)).statusCode).toBe(404)
})

test('a later correction shows its note and the text as it is now; one that only went upward changes nothing', async () => {
  zones.on('2027-03-02T02:00:00.000Z')
  await opened(await zones.inside.as({ post: 'clerk', unit: 'justice-office' }), { day: '2026-12-20' })
  const made = async (kind: 'upward' | 'public') => (await writer.post(`${at}/editions`, { kind, cutoff: '2027-03-02' })).json<{ number: number }>().number
  await step('correct', await made('upward'), { correction: '只报县里的话' })
  expect(await lay()).toBe(0)
  await step('correct', await made('public'), { correction: '12月漏登一件，现改为4件。' })
  expect(await lay()).toBe(1)
  await zones.toInternet()
  const { body } = await read(page)

  expect(body).toMatch(/更正说明.*2027年3月2日.*12月漏登一件，现改为4件。/s)
  expect(body).toContain('登记矛盾纠纷4件')
  expect(body).toMatch(/发布时间<\/dt><dd>2027-01-10 10:00:00.*更正时间<\/dt><dd>2027-03-02 10:00:00/s)
  expect(body).not.toContain('只报县里的话')
})
