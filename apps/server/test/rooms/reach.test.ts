import type { CaseList, CaseView, ClosingView, FigureView, ReceiptView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, act, acted, agreeing, disputeWhat, open, opened } from '../disputes.ts'
import { county, otherTown, town, villages } from '../database.ts'
import { upload, uploaded, picture } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const [east, west] = [villages[town]![0], villages[town]![1]]
const period = 'from=2026-01-01&to=2026-12-31'
const figuresOf = (at: number) => `/api/figures?town=${at}&${period}`
const receiptOf = (at: number, figure = 'disputes-registered') => `/api/figures/${figure}/receipt?town=${at}&${period}`

let rooms: Rooms
let clerk: Person
let mediator: Person
let inEast: CaseView
let inWest: CaseView
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  mediator = await rooms.as({ post: 'mediator', town: otherTown, places: [...villages[otherTown]!] })
  inEast = await opened(clerk)
  inWest = await opened(clerk, { what: disputeWhat({ village: west, summary: '西边的田埂被挖窄。' }) })
  await acted(clerk, inWest.id, accepting)
})
afterAll(() => rooms.close())

const list = (person: Person, query = '') => person.read<CaseList>(`/api/cases${query}`)
const ids = ({ rows }: CaseList) => rows.map(({ id }) => id).toSorted()

test('a grid worker sees the villages of the post and no other: in lists, counts, searches and by id', async () => {
  const worker = await rooms.as({ post: 'grid-worker', places: [west] })

  expect(await list(worker)).toMatchObject({ total: 1, rows: [{ id: inWest.id }] })
  expect(await list(worker, `?town=${town}&definition=mediation&place=${east}`)).toMatchObject({ total: 0, rows: [] })
  expect(await list(worker, '?words=院墙')).toMatchObject({ total: 0, rows: [] })
  expect(await list(worker, '?definition=mediation&where=kind:neighbours')).toMatchObject({ total: 1, rows: [{ id: inWest.id }] })
  expect(await worker.read('/api/work')).toMatchObject({ counts: { all: 1, overdue: 0 }, list: { total: 1 } })
  expect(refusalOf(await worker.get(`/api/cases/${inEast.id}`))).toEqual([404, 'not-found'])
  expect(refusalOf(await act(worker, inEast.id, { name: 'escalate', what: { level: 'town', reason: '谈不拢' } }))).toEqual([404, 'not-found'])
  expect(refusalOf(await worker.get(figuresOf(town)))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await worker.get(receiptOf(town)))).toEqual([403, 'not-your-post'])
  const view = await worker.read<CaseView>(`/api/cases/${inWest.id}`)
  expect([view.acts.map(({ name }) => name), view.mayCorrect]).toEqual([['escalate', 'reportRisk'], false])
})

test('what somebody registered stays theirs to see, wherever it happened', async () => {
  const worker = await rooms.as({ post: 'grid-worker', places: [west] })
  const { id } = await opened(worker, { what: disputeWhat({ village: east, summary: '巡查时看见的。' }) })

  expect(ids(await list(worker))).toEqual([id, inWest.id].toSorted())
  const other = await rooms.as({ post: 'grid-worker', places: [west] })
  expect(ids(await list(other))).toEqual([inWest.id])
})

test('a clerk of another office sees nothing of the justice office; its leader sees all; residents nothing', async () => {
  const finance = await rooms.as({ post: 'clerk', unit: 'finance' })
  expect(await list(finance)).toMatchObject({ total: 0, rows: [] })
  expect(await finance.read('/api/work')).toMatchObject({ counts: { all: 0, overdue: 0, today: 0, week: 0 }, list: { total: 0 } })
  expect(refusalOf(await finance.get(`/api/cases/${inEast.id}`))).toEqual([404, 'not-found'])
  expect(refusalOf(await finance.get(`/api/cases/${inEast.id}/papers/agreement`))).toEqual([404, 'not-found'])
  expect(refusalOf(await upload(finance, { town, case: inEast.id }, { name: 'a.png', bytes: picture }))).toEqual([404, 'not-found'])

  const receipt = await finance.read<ReceiptView>(receiptOf(town))
  expect(receipt).toMatchObject({ figure: { value: '3', records: 3 }, records: [], hidden: 3 })
  expect(JSON.stringify(receipt)).not.toMatch(new RegExp(`${inEast.id}|王某甲`))

  const leader = await rooms.as({ post: 'leader' })
  expect((await list(leader)).total).toBe(3)
  expect(await leader.read<ReceiptView>(receiptOf(town))).toMatchObject({ hidden: 0, figure: { records: 3 } })
  const resident = await rooms.as({ post: 'resident' })
  expect(refusalOf(await resident.get('/api/cases'))).toEqual([403, 'not-your-post'])
})

test('a post that ended, or has not begun, reaches nothing', async () => {
  for (const term of [{ from: '2026-01-01', to: '2026-03-01' }, { from: '2026-03-03' }]) {
    const former = await rooms.as({ post: 'clerk', unit: 'justice-office', ...term })
    expect(refusalOf(await former.get('/api/cases'))).toEqual([403, 'not-your-post'])
    expect(refusalOf(await former.get(`/api/cases/${inEast.id}`))).toEqual([403, 'not-your-post'])
    expect(refusalOf(await open(former))).toEqual([403, 'not-your-post'])
  }
})

test('the county sees every town\'s figures and no case: records are counted as out of sight', async () => {
  const desk = await rooms.as({ post: 'county-desk' })
  const registered = (await desk.read<FigureView[]>(figuresOf(town))).find(({ id }) => id === 'disputes-registered')
  expect(registered).toMatchObject({ value: '3' })
  expect(await desk.read<ReceiptView>(receiptOf(town))).toMatchObject({ figure: { value: '3', records: 3 }, records: [], hidden: 3, next: null })
  for (const draft of [`/api/report?town=${otherTown}&${period}&cutoff=2026-03-02`, `/api/towns/${town}/reports/2026?cutoff=2026-03-02`, `/api/towns/${town}/reports/2026/versions`]) {
    expect([draft, refusalOf(await desk.get(draft))]).toEqual([draft, [403, 'not-your-post']])
  }
  for (const url of [`/api/cases/${inEast.id}`, '/api/cases', `/api/cases?town=${town}`, `/api/definitions?town=${town}`, `/api/terms?town=${town}&roster=grid-worker&on=2026-03-02`]) {
    expect([url, refusalOf(await desk.get(url))]).toEqual([url, [403, 'not-your-post']])
  }
  expect(await desk.read('/api/work')).toMatchObject({ counts: { all: 0 }, list: { rows: [], total: 0 } })
  expect(refusalOf(await desk.post('/api/closings', { town, from: '2026-01-01', to: '2026-12-31', cutoff: '2026-03-02' }))).toEqual([403, 'not-your-post'])
  const root = await rooms.as({ post: 'administrator', town: county })
  expect(refusalOf(await root.get(`/api/cases/${inEast.id}`))).toEqual([404, 'not-found'])
  expect(await list(root)).toMatchObject({ total: 0 })
})

test('a county opens its own figure town by town, each as the town itself has it, and a rate is not their average', async () => {
  const desk = await rooms.as({ post: 'county-desk' })
  const own = async (at: number) => (await desk.read<FigureView[]>(figuresOf(at))).find(({ id }) => id === 'disputes-registered')
  const [all, each] = [await own(county), [await own(town), await own(otherTown)]]
  const open = (figure: string) => desk.read<ReceiptView>(`/api/figures/${figure}/receipt?town=${county}&${period}`)
  const receipt = await open('disputes-registered')
  expect(await desk.read(`/api/figures/records?town=${county}&${period}`)).toEqual({})
  expect(await desk.read(`/api/figures/records?town=${town}&${period}`)).toMatchObject({ 'disputes-registered': 3 })

  expect(receipt).toMatchObject({ figure: all, digest: null, definition: { hash: null, reading: '各乡镇相加。' }, records: [], hidden: 0, next: null })
  expect(receipt.towns).toEqual([[town, '甲镇'], [otherTown, '乙镇']].map(([id, name], at) => ({ town: id, name, absent: '—', value: each[at]?.value, numerator: null, denominator: null, records: Number(each[at]?.value) })))
  expect(each.map((one) => Number(one?.value)).reduce((sum, one) => sum + one, 0)).toBe(Number(all?.value))
  expect((await open('mediation-success-rate')).definition.reading).toContain('不是各乡镇比率的平均')
  expect((await open('mediation-parties')).definition.reading).toContain('会重复计入')
  expect(refusalOf(await desk.get(`/api/figures/petitions/receipt?town=${county}&${period}`))).toEqual([404, 'not-found'])
})

test('people of one town see nothing of another, whatever id they have', async () => {
  const writer = await rooms.as({ post: 'report-writer', unit: 'justice-office', town: otherTown })
  const file = await uploaded(clerk, { town, case: inEast.id })
  const reporting = await rooms.as({ post: 'report-writer', unit: 'justice-office' })
  const closing = (await reporting.post('/api/closings', { town, from: '2026-01-01', to: '2026-03-31', cutoff: '2026-03-02' })).json<ClosingView>()
  const theirs = await opened(mediator, { town: otherTown, what: disputeWhat({ village: villages[otherTown]![0] }) })

  for (const url of [`/api/cases/${inEast.id}`, `/api/files/${file.id}`, `/api/cases/${inEast.id}/papers/agreement`]) expect([url, refusalOf(await writer.get(url))]).toEqual([url, [404, 'not-found']])
  expect(refusalOf(await act(writer, inEast.id, accepting))).toEqual([404, 'not-found'])
  expect(refusalOf(await writer.get(`/api/closings/${closing.id}/compare?town=${otherTown}`))).toEqual([404, 'not-found'])
  for (const url of [figuresOf(town), receiptOf(town), `/api/closings?town=${town}`, `/api/closings/${closing.id}/compare?town=${town}`, `/api/report?town=${town}&${period}&cutoff=2026-03-02`, `/api/report/file?as=text&town=${town}&${period}&cutoff=2026-03-02`, `/api/cases?town=${town}`]) {
    expect([url, refusalOf(await writer.get(url))]).toEqual([url, [403, 'not-your-town']])
  }
  expect(refusalOf(await open(writer, { town }))).toEqual([403, 'not-your-town'])
  expect(refusalOf(await upload(writer, { town }, { name: 'a.png', bytes: picture }))).toEqual([403, 'not-your-town'])
  expect(refusalOf(await writer.post('/api/closings', { town, from: '2026-01-01', to: '2026-03-31', cutoff: '2026-03-02' }))).toEqual([403, 'not-your-post'])
  expect(await writer.read(`/api/closings?town=${otherTown}`)).toEqual([])

  expect(ids(await list(writer))).toEqual([theirs.id])
  expect(await writer.read<ReceiptView>(receiptOf(otherTown))).toMatchObject({ figure: { value: '1', records: 1 }, hidden: 0, records: [{ id: theirs.id, town: otherTown }] })
  expect(refusalOf(await open(writer, { town: otherTown, what: disputeWhat({ village: villages[otherTown]![0] }) }))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await open(mediator, { town: otherTown, what: disputeWhat({ village: east }) }))).toEqual([422, 'field-wrong', 'village'])
})

test('a case is not joined to one of another town, nor to one out of sight; a file of another case is none of this one', async () => {
  const theirs = await opened(mediator, { town: otherTown, what: disputeWhat({ village: villages[otherTown]![0] }) })
  const join = (person: Person, id: string, into: string) => act(person, id, { kind: 'join', name: 'join', what: { into, reason: '同一件事' } })
  expect(refusalOf(await join(clerk, inEast.id, theirs.id))).toEqual([404, 'not-found', 'into'])
  expect(refusalOf(await join(mediator, theirs.id, inEast.id))).toEqual([404, 'not-found', 'into'])

  const local = await rooms.as({ post: 'mediator', places: [east] })
  expect(refusalOf(await join(local, inEast.id, inWest.id))).toEqual([404, 'not-found', 'into'])
  expect(await clerk.read(`/api/cases/${inEast.id}`)).toMatchObject({ joined: false, position: 1 })

  const copy = await uploaded(clerk, { town, case: inWest.id })
  const east2 = await opened(clerk)
  await acted(clerk, east2.id, accepting)
  await acted(clerk, east2.id, { name: 'draft', what: { issues: '甲', terms: '乙', way: '丙', performBy: '2026-04-01' } })
  expect(refusalOf(await act(clerk, east2.id, { name: 'sign', what: { signedCopy: [copy.id] } }))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await act(clerk, east2.id, { name: 'sign', what: { signedCopy: [v4()] } }))).toEqual([422, 'attachment-wrong'])
  await acted(clerk, east2.id, agreeing)
})

test('an upload that nobody named is seen by whoever sent it alone', async () => {
  const { id } = await uploaded(clerk, { town })
  const leader = await rooms.as({ post: 'leader' })

  expect((await clerk.get(`/api/files/${id}`)).statusCode).toBe(200)
  expect(refusalOf(await leader.get(`/api/files/${id}`))).toEqual([404, 'not-found'])
})
