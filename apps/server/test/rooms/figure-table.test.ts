import type { FigureTableView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, town, villages } from '../database.ts'
import { accepting, acted, agreeing, disputeWhat, opened } from '../disputes.ts'
import { readBook } from '../read-book.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-03-20T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const [one, other] = villages[town]!
  const told: [string, string, string][] = [['2026-01-05', one!, 'neighbours'], ['2026-01-06', one!, 'land'], ['2026-03-02', one!, 'neighbours'], ['2026-03-03', other!, 'neighbours']]
  for (const [day, village, kind] of told) await opened(clerk, { day, what: disputeWhat({ village, kind }) })
})
afterAll(() => rooms.close())

const period = 'from=2026-01-01&to=2026-12-31'
interface By { cols?: string; who?: Person; days?: string }
const table = (figure: string, rows: string, { cols = 'none', who = clerk, days = period }: By = {}) => who.get(`/api/figures/table?town=${town}&${days}&figure=${figure}&rows=${rows}&cols=${cols}`)
const read = async (...asked: Parameters<typeof table>) => (await table(...asked)).json<FigureTableView>()
const line = (view: FigureTableView, at: number) => view.cells.at(at)!.map(({ shown, state }) => (state === 'value' ? shown : state))

test('a count by village and month adds up both ways; what is not entered, what is not yet, and a number are told apart', async () => {
  const view = await read('disputes-registered', 'village', { cols: 'month' })

  expect([view.rowHeads.length, view.colHeads.map(({ title }) => title).slice(0, 3), view.colHeads.length]).toEqual([2, ['2026年1月', '2026年2月', '2026年3月'], 12])
  expect(line(view, 0).slice(0, 4)).toEqual(['2', 'unbooked', '1', 'ahead'])
  expect(line(view, 1).slice(0, 3)).toEqual(['unbooked', 'unbooked', '1'])
  expect([line(view, -1).slice(0, 3), line(view, -1).at(-1), line(view, 0).at(-1)]).toEqual([['2', 'unbooked', '2'], '4', '3'])
  expect(view.says).toEqual([])
  expect(view.axes.map(({ id }) => id)).toEqual(['month', 'quarter', 'year', 'village', 'kind', 'source', 'level'])
})

test('by kind every kind stands, in the words of the list, also where there is none', async () => {
  const view = await read('disputes-registered', 'kind', { cols: 'quarter' })
  const at = view.rowHeads.findIndex(({ key }) => key === 'neighbours')

  expect(view.rowHeads.length).toBeGreaterThan(15)
  expect(line(view, at)).toEqual(['3', 'ahead', 'ahead', 'ahead', '3'])
  expect(line(view, view.rowHeads.findIndex(({ key }) => key === 'medical'))[0]).toBe('unbooked')
})

test('a rate is reckoned anew in the sums, a count of matters is not added, and both are said', async () => {
  const dispute = await opened(clerk, { day: '2026-03-02' })
  await acted(clerk, dispute.id, accepting)
  await acted(clerk, dispute.id, agreeing)
  const [rate, accepted] = [await read('mediation-success-rate', 'village', { cols: 'month' }), await read('disputes-accepted', 'kind')]

  expect(line(rate, -1).slice(0, 3)).toEqual(['none', 'none', '100'])
  expect(rate.says).toEqual([expect.stringContaining('比率不能相加'), expect.stringContaining('比率不能相加')])
  expect(accepted.says).toEqual([expect.stringContaining('同一对象只计一次')])
})

test('the table is downloaded as a spreadsheet with its numbers, and a sheet of what it is', async () => {
  const file = await clerk.get(`/api/figures/table/file?town=${town}&${period}&figure=disputes-registered&rows=village&cols=month`)
  const book = readBook(file.rawPayload)

  expect([file.statusCode, decodeURIComponent(String(file.headers['content-disposition']))]).toEqual([200, expect.stringContaining('按纠纷发生地和月.xlsx')])
  expect(JSON.stringify(book)).toContain('登记矛盾纠纷')
  expect(JSON.stringify(book)).toContain('没有登记')
})

test('what is no axis, two stretches of time, too much and a county are refused in words', async () => {
  expect(refusalOf(await table('disputes-registered', 'rating'))).toEqual([422, 'field-wrong', 'rows'])
  expect(refusalOf(await table('disputes-registered', 'constructor'))).toEqual([422, 'field-wrong', 'rows'])
  expect(refusalOf(await table('disputes-registered', 'month', { cols: 'quarter' }))).toEqual([422, 'field-wrong', 'cols'])
  expect(refusalOf(await table('disputes-registered', 'kind', { cols: 'month', days: 'from=2000-01-01&to=2026-12-31' }))).toEqual([413, 'too-large'])
  expect(refusalOf(await table('nothing', 'month'))).toEqual([404, 'not-found'])
  const desk = await rooms.as({ post: 'county-desk', town: county })
  expect(refusalOf(await desk.get(`/api/figures/table?town=${county}&${period}&figure=disputes-registered&rows=month`))).toEqual([404, 'not-found'])
})

test('fewer than five people of a special group are not told to whoever may not know them, and cannot be reckoned from the sums', async () => {
  const told = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  const what = { service: 'hardship', village: villages[town]![0], helped: { name: '演示人', phone: '10011112222' }, purpose: '演示', lawful: '演示', helper: told.account, until: '2026-12-31' }
  const opening = await told.post('/api/cases', { town, definition: 'help-file', key: 'table-help-1', day: '2026-03-02', declared: true, what })
  const writer = await rooms.as({ post: 'report-writer' })

  expect([opening.statusCode, opening.json()]).toEqual([200, expect.anything()])
  const states = async (who: Person) => (await read('help-files-open', 'month', { who })).cells.flat().map(({ state }) => state)
  expect(await states(told)).not.toContain('few')
  expect((await states(writer)).filter((state) => state === 'few').length).toBeGreaterThan(1)
  expect((await read('help-files-open', 'month', { who: writer })).cells.at(-1)!.map(({ value }) => value)).toEqual([null])
})
