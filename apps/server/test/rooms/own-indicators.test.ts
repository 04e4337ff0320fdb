import type { BoardFigure, ClosingView, ComparedFigure, OwnIndicatorView, ReceiptView, YearFigureView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, otherTown, town } from '../database.ts'
import { disputeWhat, opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let writer: Person
let countyDesk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer' })
  countyDesk = await rooms.as({ post: 'county-desk', town: county })
  for (const kind of ['neighbours', 'neighbours', 'land']) await opened(clerk, { what: disputeWhat({ kind }) })
})
afterAll(() => rooms.close())

const reading = { as: 'count', measure: 'mediation.received', where: { kind: ['neighbours'] } }
const composed = { title: '登记的邻里纠纷', unit: '件', owner: '政法委', part: 1, reading }
interface Sent { key?: string; id?: string; seen?: number; note?: string; retired?: boolean; composed?: object }
const keep = (person: Person, more: Sent = {}, at = town) => person.post(`/api/towns/${at}/own-indicators`, { key: v4(), seen: 0, ...more, composed: { ...composed, ...more.composed } })
const kept = async (person: Person, more: Sent = {}, at = town) => (await keep(person, more, at)).json<{ id: string; version: number }>()
const list = (person: Person, at = town) => person.read<OwnIndicatorView[]>(`/api/towns/${at}/own-indicators`)
const board = (person: Person, at = town) => person.read<BoardFigure[]>(`/api/figures?town=${at}&from=2026-01-01&to=2026-12-31&beside=yes`)
const onBoard = async (person: Person, id: string, at = town) => (await board(person, at)).find((one) => one.id === id)

test('a composed indicator is on the board, opens to its records, stands in the figures of the year, and says how it is read', async () => {
  const { id, version } = await kept(writer, { note: '按政法委口径' })
  const receipt = await clerk.read<ReceiptView>(`/api/figures/${id}/receipt?town=${town}&from=2026-01-01&to=2026-12-31`)
  const year = await writer.read<YearFigureView[]>(`/api/towns/${town}/reports/2026/figures?cutoff=2026-03-02`)

  expect([id.startsWith('own-'), version]).toEqual([true, 1])
  expect(await onBoard(clerk, id)).toMatchObject({ zh: '登记的邻里纠纷', value: '2', unit: '件', beside: { kind: '矛盾纠纷调解' } })
  expect([receipt.figure.value, receipt.records.length, receipt.definition.reading]).toEqual(['2', 2, expect.stringContaining('邻里')])
  expect(year.find((one) => one.id === id)).toMatchObject({ shown: '2件' })
  expect((await list(clerk)).find((one) => one.id === id)).toMatchObject({ version: 1, note: '按政法委口径', ofCounty: false, broken: [], reading: expect.stringContaining('邻里') })
  expect(await onBoard(await rooms.as({ post: 'report-writer', town: otherTown }), id, otherTown)).toBeUndefined()
})

test('a change is a new version under the same id; what was closed keeps how it was read then', async () => {
  const { id } = await kept(writer, { composed: { title: '登记的纠纷（本镇口径）' } })
  const closing = (await writer.post('/api/closings', { town, from: '2026-01-01', to: '2026-12-31', cutoff: '2026-03-02', note: '自定' })).json<ClosingView>()
  const next = await kept(writer, { id, seen: 1, composed: { title: '登记的纠纷（本镇口径）', reading: { ...reading, where: { kind: ['land'] } } } })
  const { figures } = await writer.read<{ figures: ComparedFigure[] }>(`/api/closings/${closing.id}/compare?town=${town}`)

  expect(next).toEqual({ id, version: 2 })
  expect((await onBoard(clerk, id))?.value).toBe('1')
  expect(figures.find((one) => one.id === id)).toMatchObject({ closed: '2', recomputed: '2', same: true, now: '2' })
  expect((await clerk.read<OwnIndicatorView[]>(`/api/towns/${town}/own-indicators/${id}/versions`)).map((one) => [one.version, one.composed.reading])).toEqual([
    [2, { ...reading, where: { kind: ['land'] } }], [1, reading],
  ])
  const earlier = await clerk.read<ReceiptView>(`/api/figures/${id}/receipt?town=${town}&from=2026-01-01&to=2026-12-31&version=1`)
  expect([earlier.figure.value, earlier.definition.reading]).toEqual(['2', expect.stringContaining('邻里')])
  expect(refusalOf(await clerk.get(`/api/figures/${id}/receipt?town=${town}&from=2026-01-01&to=2026-12-31&version=7`))).toEqual([404, 'not-found'])
})

test('the same form sent twice is one version; another under its key, or over somebody else’s change, is refused', async () => {
  const key = v4()
  const sent = { key, composed: { title: '发两次的' } }
  const [one, other] = await Promise.all([keep(writer, sent), keep(writer, sent)])
  const { id } = one.json<{ id: string }>()

  expect([one.statusCode, other.statusCode, other.json()]).toEqual([200, 200, { id, version: 1 }])
  expect(refusalOf(await keep(writer, { ...sent, note: '别的' }))).toEqual([409, 'key-reused'])
  const both = await Promise.all(['甲', '乙'].map((note) => keep(writer, { id, seen: 1, note, composed: { title: '发两次的' } })))
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(refusalOf(both.find(({ statusCode }) => statusCode === 409)!)).toEqual([409, 'case-moved'])
  expect((await list(clerk)).filter((entry) => entry.composed.title === '发两次的').map(({ version }) => version)).toEqual([2])
})

test('what is retired is read no longer and is still there; it may be taken up again', async () => {
  const { id } = await kept(writer, { composed: { title: '要停用的' } })
  await keep(writer, { id, seen: 1, retired: true, composed: { title: '要停用的' } })

  expect(await onBoard(clerk, id)).toBeUndefined()
  expect((await list(clerk)).find((one) => one.id === id)).toMatchObject({ retired: true, version: 2 })
  await keep(writer, { id, seen: 2, composed: { title: '要停用的' } })
  expect((await onBoard(clerk, id))?.value).toBe('2')
})

test('a county composes for all its towns, adds them up, and no town changes it', async () => {
  const { id } = await kept(countyDesk, { composed: { title: '全县邻里纠纷' } }, county)

  expect((await onBoard(clerk, id))?.value).toBe('2')
  expect((await onBoard(countyDesk, id, county))?.value).toBe('2')
  expect((await list(clerk)).find((one) => one.id === id)).toMatchObject({ ofCounty: true })
  expect(refusalOf(await keep(writer, { id, seen: 1, composed: { title: '全县邻里纠纷' } }))).toEqual([404, 'not-found'])
})

test('sums over units, filters nobody kept, names that are taken and readings nobody knows are refused in words', async () => {
  const says = async (more: object) => (await keep(writer, { composed: { title: '试试', ...more } })).json<{ refusal: { says: string } }>().refusal?.says
  const of = ['mediation.received', 'meeting.held'].map((measure) => ({ as: 'count', measure }))

  expect(await says({ reading: { as: 'sum-of', of } })).toContain('单位不同（件、次），不能相加')
  expect(await says({ reading: { as: 'stock', measure: 'mediation.received' } })).toContain('不是在册数')
  expect(await says({ reading: { ...reading, where: { rating: ['x'] } } })).toContain('没有按“rating”记账')
  expect(await says({ unit: '人次' })).toContain('按“件”计')
  expect(await says({ unit: '光年' })).toContain('没有这个单位')
  expect(await says({ title: '登记矛盾纠纷', owner: undefined })).toContain('同名')
  for (const bad of [{ as: 'sql', measure: 'x' }, { as: 'count', measure: 'constructor.constructor' }, { as: 'count', measure: 'mediation.__proto__' }, { as: 'rate', numerator: reading },
    { ...reading, where: { kind: ['neighbours'], a: ['b'], b: ['b'], c: ['b'], d: ['b'] } }, { as: 'sum-of', of: Array.from({ length: 9 }, () => reading) }, { ...reading, more: 1 }]) {
    expect((await keep(writer, { composed: { title: '试试', reading: bad } })).statusCode).toBe(422)
  }
  expect((await list(clerk)).filter(({ composed: { title } }) => title === '试试')).toEqual([])
})

test('it is tried before it is kept, a rate with both its sides', async () => {
  const rate = { as: 'rate', numerator: reading, denominator: { as: 'count', measure: 'mediation.received' } }
  const tried = await writer.post(`/api/towns/${town}/own-indicators/trial`, { composed: { ...composed, unit: '%', reading: rate }, from: '2026-01-01', to: '2026-12-31' })

  expect(tried.json()).toEqual({ shown: '66.67%', numerator: '2', denominator: '3', records: 3 })
  expect(refusalOf(await writer.post(`/api/towns/${town}/own-indicators/trial`, { composed: { ...composed, unit: '人次' }, from: '2026-01-01', to: '2026-12-31' }))).toEqual([422, 'field-wrong', 'reading'])
})

test('a clerk sees them and composes none', async () => {
  expect(refusalOf(await keep(clerk))).toEqual([403, 'not-your-post'])
  expect((await clerk.read<{ definition: string; measures: { id: string }[] }[]>(`/api/towns/${town}/composable`)).find(({ definition }) => definition === 'mediation')?.measures.length).toBeGreaterThan(10)
})
