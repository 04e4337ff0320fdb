import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutTowns } from '../src/store/in-towns.ts'
import { asAdmin, otherTown, town, villages } from './database.ts'
import { permissions } from './permission-table.ts'
import { refusalOf } from './rooms.ts'
import type { Person } from './rooms.ts'
import { residentOf, openZones } from './zones.ts'
import type { Resident, Zones } from './zones.ts'

const words = '村口的路灯三个月不亮，老人晚上摔了跤'
const answer = '路灯已换，电工周师傅负责，明年列入巡查'
const phone = '13900000001'

let zones: Zones
let resident: Resident
let clerk: Person
beforeAll(async () => {
  zones = await openZones()
  clerk = await zones.inside.as({ post: 'clerk', unit: 'safety-law-office' })
  await zones.toInternet() // towns and their villages
  resident = await residentOf(zones.internet, phone)
})
afterAll(() => zones.close())

/** A photograph as a phone makes it, with the place it was taken at beside the picture. */
const gps = Buffer.from('GPS 31.23N 121.47E')
const photo = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 2 + gps.length]), gps, Buffer.from([0xff, 0xdb, 0, 4, 1, 1, 0xff, 0xda, 0, 4, 1, 1, 7, 7, 0xff, 0xd9]),
])
const filled = (more: Record<string, string> = {}) => ({
  key: randomUUID(), town: String(town), kind: 'demand', words, village: villages[town]?.[0] ?? '', spot: '老槐树下', about: '', name: '周某试甲', declared: 'yes', ...more,
})
const idIn = (location: unknown) => /\/mine\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? ''
const caseOf = (id: string) => clerk.read<{ state: { key: string }; files: { id: string }[]; position: number }>(`/api/cases/${id}`)

async function act(id: string, name: string, what: Record<string, string>): Promise<void> {
  const reply = await clerk.post(`/api/cases/${id}/acts`, { key: randomUUID(), kind: 'step', name, day: zones.inside.system.clock.now().day, after: (await caseOf(id)).position, what })
  if (reply.statusCode !== 200) throw new Error(reply.body)
}

/** Every row of every table of the internet zone, in bytes. */
async function everythingKept(): Promise<Buffer> {
  return asAdmin(zones.internet.database.adminUrl, async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'z'`)
    const kept: Buffer[] = []
    for (const { name } of tables) {
      const { rows } = await admin.query<Record<string, unknown>>({ text: `SELECT t.* FROM z.${name} t` })
      for (const value of rows.flatMap((row) => Object.values(row))) kept.push(Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value ?? '')))
    }
    return Buffer.concat(kept)
  })
}

test('a report of the internet zone is handled in the other, its answer goes back, and is rated and asked to be reviewed', async () => {
  const sent = await resident.report(filled(), [photo])
  expect([sent.statusCode, sent.headers.location]).toEqual([303, expect.stringMatching(/^\/mine\/[0-9a-f-]+\?sent=yes$/)])
  const id = idIn(sent.headers.location)
  expect((await resident.get(`/mine/${id}`)).body).toContain('已提交，正在送到镇里')

  await zones.toInside()
  await zones.toInternet()
  const waiting = (await resident.get(`/mine/${id}`)).body
  expect(waiting).toContain('已收到')
  expect(waiting).toContain('2026年3月17日以前受理告知')
  expect(waiting).toContain('《信访工作条例》第23条第1、2款')
  const opened = await caseOf(id)
  expect(opened.state.key).toBe('received')
  expect(JSON.stringify(opened)).toContain(words)
  expect((await clerk.get(`/api/files/${opened.files[0]?.id}`)).rawPayload.includes(gps)).toBe(false)

  zones.on('2026-03-09T02:00:00.000Z')
  resident = await residentOf(zones.internet, phone)
  await act(id, 'accept', { unit: 'rural-economy' })
  await zones.toInternet()
  expect((await resident.get(`/mine/${id}`)).body).toMatch(/农业农村（农经）办公室[\s\S]*2026年5月8日以前办结答复[\s\S]*第34条/)
  await act(id, 'answer', { answer })
  await zones.toInternet()
  const answered = (await resident.get(`/mine/${id}`)).body
  expect(answered).toContain(answer)
  expect(answered).toContain('30日内，可以请求上一级机关、单位复查（《信访工作条例》第35条）')

  expect((await resident.send(`/mine/${id}/rate`, { rating: 'unsatisfied', remark: '还有一盏不亮' })).statusCode).toBe(200)
  await zones.toInside()
  expect((await resident.send(`/mine/${id}/review`, { words: '请上级看看' })).statusCode).toBe(200)
  await zones.toInside()
  expect((await caseOf(id)).state.key).toBe('review')
  await zones.toInternet()
  expect((await resident.get(`/mine/${id}`)).body).toMatch(/已申请复查[\s\S]*您的评价<\/dt><dd>不满意/)
})

test('a packet lost, doubled and changed on the way: every report arrives once, and the administrator is told', async () => {
  const ids: string[] = []
  for (const name of ['路坏了一大段', '水管漏了三天', '桥栏杆断了']) {
    ids.push(idIn((await resident.report(filled({ words: name }))).headers.location))
    await zones.internet.zone.exchange.pack()
  }
  const out = join(zones.internet.dataDir, 'exchange/out')
  const [lost = '', doubled = '', changed = ''] = (await readdir(out)).toSorted().slice(-3)
  const [twice, whole] = await Promise.all([readFile(join(out, doubled)), readFile(join(out, changed))])
  const put = (name: string, bytes: Buffer) => writeFile(join(zones.inside.dataDir, 'exchange/in', name), bytes)
  await put(`又一份-${doubled}`, twice)
  await put(`改过-${changed}`, Buffer.from(whole.map((byte, at) => (at === whole.length - 9 ? byte ^ 0x20 : byte))))
  await zones.toInside((name) => name === lost)
  expect(await Promise.all(ids.map(async (id) => (await clerk.get(`/api/cases/${id}`)).statusCode))).toEqual([404, 404, 404])
  const { missing, findings } = await zones.inside.system.exchange.status()
  expect(missing).toHaveLength(1)
  expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['gap', 'rejected']))

  await zones.toInternet()
  await zones.toInside()
  expect(await Promise.all(ids.map(async (id) => (await clerk.get(`/api/cases/${id}`)).statusCode))).toEqual([200, 200, 200])
  const after = await zones.inside.system.exchange.status()
  expect(after.missing).toEqual([])
  expect(after.findings.map(({ kind }) => kind)).toContain('doubled')
  const { total } = await clerk.read<{ total: number }>('/api/cases?definition=resident-report&town=11')
  expect(total).toBe(4)
})

test('a form sent twice is one report, and what is not to be taken is refused with what was typed still there', async () => {
  const once = filled({ words: '只提交一次的事' })
  const [one, two] = [await resident.report(once), await resident.report(once)]
  const refused = async (more: Record<string, string>, photos: readonly Buffer[] = []) => {
    const reply = await resident.report(filled(more), photos)
    return [reply.statusCode, reply.body.includes('老槐树下'), /role="alert">([^<]+)</.exec(reply.body)?.[1]]
  }

  expect(idIn(one.headers.location)).toBe(idIn(two.headers.location))
  expect(await refused({ words: '短' })).toEqual([422, true, expect.stringContaining('至少五个字')])
  expect(await refused({ declared: '' })).toEqual([expect.any(Number), true, expect.stringContaining('国家秘密')])
  expect(await refused({ words: '机密★10年\n关于某事的通知' })).toEqual([expect.any(Number), true, expect.stringContaining('密级')])
  expect(await refused({ village: villages[otherTown]?.[0] ?? '' })).toEqual([422, true, expect.stringContaining('村')])
  expect(await refused({}, [Buffer.from('<svg onload=alert(1)>')])).toEqual([422, true, expect.stringContaining('只能传照片')])
  expect(await refused({}, Array.from({ length: 7 }, () => photo))).toEqual([expect.any(Number), true, expect.stringContaining('最多6张')])
  expect((await resident.report(filled({ town: '77' }))).body).toContain('哪个乡镇')
})

test('whoever breaks into the internet zone reads nothing that was said there, before it was handed over and after', async () => {
  await resident.report(filled({ words: `${words}，还没有送走` }), [photo])
  await zones.internet.zone.turn()
  const kept = await everythingKept()
  const secrets = [words, '老槐树下', '周某试甲', phone, answer, 'GPS 31.23N', '还有一盏不亮', '请上级看看']

  expect(kept.length).toBeGreaterThan(10_000)
  expect(secrets.filter((said) => kept.includes(said))).toEqual([])
  const { rows } = await asAdmin(zones.internet.database.adminUrl, (admin) => admin.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM z.act)::int + (SELECT count(*) FROM z.case_head)::int + (SELECT count(*) FROM z.place)::int + (SELECT count(*) FROM z.account)::int + (SELECT count(*) FROM z.town)::int AS count`))
  expect(rows[0]?.count).toBe(0)
  for (const name of await readdir(join(zones.internet.dataDir, 'exchange/out'))) {
    expect((await readFile(join(zones.internet.dataDir, 'exchange/out', name))).includes('路灯')).toBe(false)
  }
})

test('none of the routes of the inside zone is there, and none of its pages', async () => {
  const { app } = zones.internet
  const routes = Object.keys(permissions).filter((route) => !['GET /healthz', 'GET /*'].includes(route) && !route.includes(' /portal/reports')).map((route) => route.replace(':town', '11').replaceAll(/:\w+/g, randomUUID()).split(' '))
  const found = []
  for (const [method = 'GET', url = '/'] of [...routes, ['GET', '/set-up'], ['GET', '/assets/index.js'], ['GET', '/api/sign-in']]) {
    const { statusCode } = await app.inject({ method: method as 'GET', url, headers: { cookie: resident.cookie } })
    if (statusCode !== 404) found.push([method, url, statusCode])
  }

  expect(routes.length).toBeGreaterThan(50)
  expect(found).toEqual([])
})

test('an administrator sees what went, came and was put aside, without a word of it; a leader publishes, and takes back', async () => {
  const [administrator, leader] = [await zones.inside.as({ post: 'administrator' }), await zones.inside.as({ post: 'leader' })]
  const seen = await administrator.get(`/api/towns/${town}/exchange`)
  expect(seen.json()).toMatchObject({ peer: (await zones.internet.zone.exchange.status()).fingerprint, missing: [] })
  expect(seen.json<{ findings: unknown[]; lastReceived: unknown[] }>().lastReceived.length).toBeGreaterThan(3)
  expect([words, answer, '周某试甲', phone].filter((said) => seen.body.includes(said))).toEqual([])

  const publish = (text: string) => leader.post(`/api/towns/${town}/pages`, { title: '2025年法治政府建设年度报告', text })
  expect(refusalOf(await publish('联系人电话13900000009'))).toEqual([422, 'field-wrong', 'text'])
  expect(refusalOf(await publish('秘密★5年'))[1]).toBe('secret-mark')
  const { id } = (await publish('一、主要做法\n二、存在问题')).json<{ id: string }>()
  await zones.toInternet()
  expect((await resident.get('/')).body).toContain('2025年法治政府建设年度报告')
  expect((await leader.post(`/api/towns/${otherTown}/pages/${id}/withdraw`, {})).statusCode).toBe(403)
  expect((await leader.post(`/api/towns/${town}/pages/${id}/withdraw`, {})).statusCode).toBe(200)
  await zones.toInternet()
  expect((await resident.get('/')).body).not.toContain('2025年法治政府建设年度报告')
})

test('whoever holds the internet zone and its keys acts in no case that did not come from there, and is told of none', async () => {
  const opened = await clerk.post('/api/cases', { town, definition: 'petition', key: randomUUID(), day: zones.inside.system.clock.now().day, declared: true, what: { channel: 'visit', demand: '另一件' } })
  const { id } = opened.json<{ id: string }>()
  const { exchange } = zones.internet.zone
  const forged = { report: id, town, number: '1', kind: 'demand', words: '冒名的一件', spot: '', village: null, about: null, name: '某', phone }
  await withoutTowns(zones.internet.database.app, async (tx) => {
    await exchange.send(tx, { id: randomUUID(), kind: 'report', says: forged, files: [] })
    await exchange.send(tx, { id: randomUUID(), kind: 'rating', says: { report: id, town, rating: 'satisfied', remark: '' }, files: [] })
    await exchange.send(tx, { id: randomUUID(), kind: 'figures', says: { report: id }, files: [] })
  })
  await zones.toInside()
  const { findings } = await zones.inside.system.exchange.status()
  expect(findings.slice(0, 3).map(({ says }) => says).toSorted()).toEqual([expect.stringContaining('读不懂'), expect.stringContaining('这里没有'), expect.stringContaining('来件 1 没有办成')])
  expect((await caseOf(id)).position).toBe(1)
  const { rows } = await asAdmin(zones.inside.database.adminUrl, (admin) => admin.query('SELECT FROM z.exchange_case WHERE id = $1', [id]))
  expect(rows).toEqual([])
})
