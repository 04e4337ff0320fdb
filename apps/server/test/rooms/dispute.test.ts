import type { CaseView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { act, accepting, acted, open, opened, plaintiff } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { picture, upload, uploaded, wordOf } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { documentText } from '../../src/outside/document/document-text.ts'
import { readStreams } from '../../src/store/evidence/read-streams.ts'
import { inTowns } from '../../src/store/in-towns.ts'

let rooms: Rooms
let clerk: Person
let told = 0
beforeAll(async () => {
  rooms = await roomsOn({ acted: () => { told += 1 } })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
beforeEach(() => rooms.on('2026-03-02T02:00:00.000Z'))
afterAll(() => rooms.close())

const names = (view: CaseView) => view.acts.map(({ name }) => name)
const agreementOf = (view: CaseView) => view.papers.filter(({ paper }) => paper === 'agreement')
const firstOf = (view: CaseView, name: string) => view.acts.find((one) => one.name === name)?.first
const shown = (view: CaseView) => Object.fromEntries(view.values.map((one) => [one.name, one.shown]))
const drafting = { name: 'draft', what: { issues: '滴水由谁处理。', terms: '檐口加装水槽。', way: '当面履行', performBy: '2026-04-01', amount: '1250000' } }

test('a dispute is taken from its registration to its end, each answer saying how it stands and what may be done next', async () => {
  const file = await opened(clerk, { enteredFor: '东村调解员' })
  expect(file).toMatchObject({
    town, townName: '甲镇', definition: 'mediation', engine: 'matter', heading: '王某甲、李某乙 · 东村', state: { key: 'registered', closed: false },
    position: 1, opened: '2026-03-02', joined: false, void: false, demo: true, mayCorrect: true, mayJoin: true,
  })
  expect(shown(file)).toMatchObject({ village: '东村', kind: '邻里', source: '排查发现', level: '村级' })
  expect(file.timeline).toMatchObject([{ name: 'register', title: '登记', who: '演示clerk', post: '经办人', enteredFor: '东村调解员', day: '2026-03-02' }])
  expect(names(file)).toEqual(['accept', 'decline', 'apply', 'inform', 'classify', 'escalate', 'reportRisk'])

  const mediating = await acted(clerk, file.id, accepting)
  expect(mediating.state).toEqual({ key: 'mediating', title: '调解中', closed: false })
  expect(firstOf(mediating, 'sign')).toBe('《人民调解协议书》还没有制作，请先办“制作协议书”并打印。')
  expect(refusalOf(await act(clerk, file.id, { name: 'sign', what: { signedCopy: [(await uploaded(clerk, { town, case: file.id })).id] } }))).toEqual([422, 'paper-not-issued'])
  expect(mediating.duties.filter(({ duty }) => duty === 'fail')).toMatchObject([{ duty: 'fail', status: 'open', late: false, trigger: '2026-03-02', rule: { id: 'MED-014' } }])
  const drafted = await acted(clerk, file.id, drafting)
  expect([names(drafted).includes('sign'), firstOf(drafted, 'sign')]).toEqual([true, undefined])
  expect(agreementOf(drafted)).toMatchObject([{ paper: 'agreement', title: '人民调解协议书', version: 1, number: null, issued: '2026-03-02', signed: null }])

  rooms.on('2026-03-05T02:00:00.000Z')
  const signedCopy = [(await uploaded(clerk, { town, case: file.id })).id]
  const agreed = await acted(clerk, file.id, { name: 'sign', day: '2026-03-04', what: { signedCopy } })
  expect(agreementOf(agreed)[0]).toMatchObject({ signed: '2026-03-04' })
  expect(agreed.files).toMatchObject([{ id: signedCopy[0], name: '签字页.png', mediaType: 'image/png' }])
  expect(agreed.duties.find(({ duty }) => duty === 'fail')).toMatchObject({ status: 'discharged', ended: '2026-03-04', late: false })
  expect([firstOf(agreed, 'close'), firstOf(agreed, 'confirm'), firstOf(agreed, 'visit')]).toEqual([
    '结案前要先回访，了解协议履行情况（《人民调解法》第31条）。', '还没有登记司法确认申请，请先办“申请司法确认”。', undefined,
  ])
  expect(refusalOf(await act(clerk, file.id, { name: 'close', day: '2026-03-05' }))).toEqual([422, 'guard-unmet'])

  await acted(clerk, file.id, { name: 'visit', day: '2026-03-05', what: { visitNote: '双方关系平和。', performed: true } })
  const closed = await acted(clerk, file.id, { name: 'close', day: '2026-03-05' })
  expect(closed).toMatchObject({ state: { key: 'closed', title: '已结案', closed: true }, position: 6 })
  expect(names(closed)).toEqual(['visitAgain', 'reopen'])
  expect(closed.timeline.at(-1)).toMatchObject({ name: 'close', correctable: [{ name: 'grade' }, { name: 'prevented' }, { name: 'preventedPersons' }] })
  expect(shown(closed)).toMatchObject({ amount: '12500元', performed: '是', signedCopy: '签字页.png' })
  expect(await clerk.read(`/api/cases/${file.id}`)).toEqual(closed)
  expect(told).toBe(6)
})

test('the paper is made from its template, with whole names and a number that stays', async () => {
  const file = await opened(clerk)
  await acted(clerk, file.id, accepting)
  expect(refusalOf(await clerk.get(`/api/cases/${file.id}/papers/agreement`))).toEqual([422, 'paper-not-issued'])
  expect(refusalOf(await clerk.get(`/api/cases/${file.id}/papers/__proto__`))).toEqual([422, 'paper-not-issued'])
  await acted(clerk, file.id, drafting)

  const first = await clerk.get(`/api/cases/${file.id}/papers/agreement`)
  expect(first.headers).toMatchObject({ 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'cache-control': 'private, no-store' })
  expect(decodeURIComponent(String(first.headers['content-disposition']))).toContain('人民调解协议书.docx')
  const text = documentText(first.rawPayload)
  for (const said of [plaintiff.name, plaintiff.idNumber, '演示数据', '檐口加装水槽。', '2026年4月1日']) expect(text).toContain(said)
  const papers = agreementOf(await clerk.read<CaseView>(`/api/cases/${file.id}`))
  expect(papers[0]?.number).toMatch(/2026.*人调字第\d+号/)
  expect(text).toContain(papers[0]?.number)

  await clerk.get(`/api/cases/${file.id}/papers/agreement`)
  expect(agreementOf(await clerk.read<CaseView>(`/api/cases/${file.id}`))[0]?.number).toBe(papers[0]?.number)
  await acted(clerk, file.id, drafting)
  expect(agreementOf(await clerk.read<CaseView>(`/api/cases/${file.id}`))).toMatchObject([{ version: 2, number: null }])
})

test('the same key again gives the same answer and does nothing twice; with anything else it is refused', async () => {
  const key = v4()
  const what = { definition: 'meeting', key, what: { kind: 'party', topic: '例会', agenda: [{ subject: '例行', tag: 'other' }] } }
  const office = await rooms.as({ post: 'clerk', unit: 'general-office' })
  const [first, ...again] = await Promise.all([1, 2, 3].map(() => opened(office, what)))
  expect(again).toEqual([first, first])
  expect(await opened(office, what)).toEqual(first)
  expect(await office.read('/api/cases?definition=meeting')).toMatchObject({ total: 1 })
  expect(refusalOf(await open(office, { ...what, day: '2026-03-01' }))).toEqual([409, 'key-reused'])
  expect(refusalOf(await open(office, { ...what, what: { ...what.what, topic: '另一次例会' } }))).toEqual([409, 'key-reused'])
  expect(refusalOf(await open(await rooms.as({ post: 'clerk', unit: 'general-office' }), what))).toEqual([409, 'key-reused'])

  const file = await opened(clerk)
  const step = { ...accepting, key: v4(), after: 1 }
  const done = await acted(clerk, file.id, step)
  expect(await acted(clerk, file.id, step)).toEqual(done)
  expect(refusalOf(await act(clerk, file.id, { ...step, what: { ...step.what, mediator: '另一人' } }))).toEqual([409, 'key-reused'])
  expect(done.position).toBe(2)
})

test('of two who act on what they saw, the second is told what happened meanwhile', async () => {
  const file = await opened(clerk)
  const colleague = await rooms.as({ post: 'mediator', places: [villages[town]![0]] })
  await acted(colleague, file.id, { ...accepting, after: 1 })
  const reply = await act(clerk, file.id, { name: 'decline', after: 1, what: { reason: '一方不愿意。' } })

  expect(refusalOf(reply)).toEqual([409, 'case-moved'])
  expect(reply.json().refusal.says).toContain('演示mediator于2026-03-02 10:00办理了“受理”')
  expect(Object.keys(reply.json())).toEqual(['refusal'])
  expect(await clerk.read(`/api/cases/${file.id}`)).toMatchObject({ position: 2, state: { key: 'mediating' } })
})

test('a correction shows the field as it now stands, the first saying and the reason in the course of things; what it says of itself is its kind', async () => {
  const file = await opened(clerk)
  const first = file.timeline[0]!.id
  const view = await acted(clerk, file.id, { kind: 'correct', name: '领导批示', what: { of: first, set: { level: 'town' }, reason: '登记时选错' } })

  expect(shown(view)['level']).toBe('镇级')
  expect(view.timeline.map(({ kind, name, title, reason }) => ({ kind, name, title, reason }))).toEqual([
    { kind: 'open', name: 'register', title: '登记', reason: undefined }, { kind: 'correct', name: 'correct', title: '更正“登记”', reason: '登记时选错' },
  ])
  expect(view.timeline[0]?.said.find(({ name }) => name === 'level')?.shown).toBe('村级')
  expect(view.timeline[1]?.said).toMatchObject([{ name: 'level', shown: '镇级' }])

  const struck = await acted(clerk, file.id, { kind: 'correct', name: 'correct', what: { of: first, void: true, reason: '整件登记错了' } })
  expect(struck).toMatchObject({ void: true, acts: [], mayCorrect: false, mayJoin: false })
  expect(refusalOf(await act(clerk, file.id, accepting))).toEqual([410, 'deleted'])
})

const whoOf = (id: string) => inTowns(rooms.database.app, [town], async (tx) => (await readStreams(tx, town, [id])).get(id)?.map(({ who }) => who))

test('an act carries the post and office it was taken in', async () => {
  const many = await rooms.as({ post: 'clerk', unit: 'general-office' })
  await rooms.also(many, { post: 'clerk', unit: 'justice-office' })
  await rooms.also(many, { post: 'leader' })
  const file = await opened(many)
  expect(await whoOf(file.id)).toEqual([{ account: many.account, post: 'clerk', organisation: 'justice-office' }])
  expect(refusalOf(await act(many, file.id, { ...accepting, post: 'leader' }))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await act(many, file.id, { ...accepting, post: 'administrator' }))).toEqual([403, 'not-your-post'])
  expect(names(await acted(many, file.id, accepting))).toContain('agreeOrally')
})

test('attachments: one file, of a kind taken in, given back as what it is', async () => {
  const file = await uploaded(clerk, { town })
  const back = await clerk.get(`/api/files/${file.id}`)
  expect(back.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
  expect(decodeURIComponent(String(back.headers['content-disposition']))).toBe(`inline; filename*=UTF-8''签字页.png`)

  const letter = await uploaded(clerk, { town }, { name: '说明.docx', bytes: wordOf('情况说明。') })
  expect((await clerk.get(`/api/files/${letter.id}`)).headers).toMatchObject({ 'content-type': 'application/octet-stream', 'content-disposition': expect.stringContaining('attachment') })
  const send = (name: string, bytes: Buffer) => upload(clerk, { town }, { name, bytes })
  expect(refusalOf(await send('页面.html', Buffer.from('<script>alert(1)</script>')))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await send('机密★10年.png', picture))).toEqual([422, 'secret-mark'])
  expect(refusalOf(await send('通知.docx', wordOf('各村：', '机 密★10年')))).toEqual([422, 'secret-mark'])
  expect(refusalOf(await send('坏的.docx', Buffer.from('504b0304', 'hex')))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await send('大.png', Buffer.concat([picture, Buffer.alloc(20_000_001)])))).toEqual([413, 'too-large'])
  expect(refusalOf(await clerk.post(`/api/files?town=${town}`, {}))).toEqual([422, 'attachment-wrong'])
})
