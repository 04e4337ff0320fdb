import type { FigureView, ImportMapping, ImportView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { badCells, checked, step, uploaded } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'
import type { SheetCell } from '../workbook.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'civil-affairs' })
  rooms.on('2026-03-30T02:00:00.000Z')
})
afterAll(() => rooms.close())

const targets = (...told: string[]): ImportMapping['columns'] => told.map((one, column) => {
  const [act = '', field = '', part] = one.split('.')
  return { column, target: { act, field, ...(part === undefined ? {} : { part }) } }
})
const figures = async (...ids: string[]) => {
  const told = await clerk.read<FigureView[]>(`/api/figures?town=${town}&from=2026-01-01&to=2026-12-31`)
  return ids.map((id) => told.find((one) => one.id === id)?.value)
}
async function taken(definition: string, rows: SheetCell[][], columns: ImportMapping['columns']): Promise<ImportView> {
  const view = await uploaded(clerk, workbook({ rows }), { definition })
  return checked(clerk, view, { columns, words: [] })
}

test('the list of whose premium the town paid is taken over as it is: persons by class at the end, and the money by its day [I10] [I11]', async () => {
  const row = (name: string, kind: string, to: string): SheetCell[] => ['2026-01-08', name, kind, '东村', '240', '2026-01-01', to]
  const view = await taken('premium-insured', [
    ['缴费日期', '姓名', '类别', '村', '标准（元）', '保障期起', '保障期止'],
    row('甲某', '低保对象', '2026-12-31'), row('乙某', '孤儿、事实无人抚养儿童', '2026-12-31'), row('丙某', '重度残疾人', '2026-12-31'), row('丁某', '低保对象', '2026-06-30'),
  ], targets('register.@day', 'register.who.name', 'register.class', 'register.village', 'register.standard', 'register.from', 'register.to'))

  expect([await badCells(clerk, view), view.counts?.good]).toEqual([[], 4])
  expect(await step(clerk, view, { path: 'commit' })).toMatchObject({ state: 'done', counts: { cases: 4 } })
  expect(await figures('poor-insured', 'disabled-insured', 'insurance-premium-paid')).toEqual(['2', '1', '0.096'])
})

test('a bank’s list finds each by the name in the roster, and what arrived counts on that day; a stranger and a month listed twice are said to be so [I12]', async () => {
  for (const name of ['戊某', '己某']) {
    await opened(clerk, { definition: 'entitled-person', day: '2026-01-05', what: { who: { name }, class: 'rural-veteran', village: villages[town]?.[0], from: '2020-01-01' } })
  }
  const row = (name: string, amount: string, arrived: string | null): SheetCell[] => ['2026-03-02', name, '定期生活补助', '2026-02-01', '2026-02-28', amount, '2026-03-03', '2026-03-04', arrived]
  const heads = ['造册日期', '姓名', '项目', '所属期起', '所属期止', '金额（元）', '审核日期', '送银行日期', '到账日期']
  const columns = targets('register.@day', 'register.holder', 'register.item', 'register.from', 'register.to', 'register.amount', 'check.@day', 'send.@day', 'arrive.@day')
  const list = [row('戊某', '660.5', '2026-03-06'), row('己某', '700', null)]
  const view = await taken('entitled-allowance', [heads, ...list], columns)

  expect([await badCells(clerk, view), view.counts?.good]).toEqual([[], 2])
  await step(clerk, view, { path: 'commit' })
  expect(await figures('entitled-group-persons', 'entitled-group-allowances', 'entitled-group-paid')).toEqual(['2', '0.06605', '1'])

  const again = await taken('entitled-allowance', [heads, row('戊某', '1', '2026-03-06'), row('庚某', '1', null)], columns)
  expect((await badCells(clerk, again)).map(({ line, says }) => [line, says.includes('重复发放') || says.includes('庚某')])).toEqual([[2, true], [3, true]])
})
