import type { SecondReportView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentText } from '../../src/outside/document/document-text.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { otherTown, town } from '../database.ts'
import { accepting, acted, agreeing, opened } from '../disputes.ts'
import { readBook } from '../read-book.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let writer: Person
let leader: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  leader = await rooms.as({ post: 'leader' })
  await opened(clerk, { day: '2026-10-12' })
  for (let nth = 0; nth < 3; nth += 1) {
    const { id } = await opened(clerk, { day: '2026-11-02' })
    await acted(clerk, id, { ...accepting, day: '2026-11-03' })
    if (nth < 2) await acted(clerk, id, { ...agreeing, day: '2026-11-10' })
  }
  const asked = (kind: string) => opened(writer, { definition: 'disclosure-request', day: '2026-11-04', what: { kind, applicant: { name: '王演示', address: '甲镇' }, asked: '征地补偿标准文件' } })
  const { id } = await asked('person')
  await acted(writer, id, { name: 'answer', day: '2026-11-12', what: { result: 'open', says: '已提供复印件' } })
  await asked('commercial')
})
afterAll(() => rooms.close())

const at = (report: string) => `/api/towns/${town}/second-reports/${report}`
const read = (report: string, period: string) => writer.read<SecondReportView>(`${at(report)}?period=${period}`)
const row = ({ parts }: SecondReportView, label: string) => parts.flatMap(({ tables }) => tables).flatMap(({ rows }) => rows).find((one) => one.label === label)?.cells.map(({ value }) => value)
const enter = (who: Person, report: string, asked: object) => who.post(`${at(report)}/entries`, { typed: {}, written: {}, ...asked })

test('a month’s return counts the month and its year apart, and what was open before it begins, goes on and ends hangs together', async () => {
  const view = await read('mediation-month', '2026-11')

  expect(['月初在办（件）', '本期新增（件）', '本期了结（件）', '月末在办（件）'].map((label) => row(view, label)?.[0])).toEqual(['1', '3', '2', '2'])
  expect(row(view, '本期新增（件）')).toEqual(['3', '4'])
  expect(view.balances.map(({ holds }) => holds)).toEqual([true, null])
  const open = view.parts[0]!.tables[0]!.rows[0]!.cells[0]!
  expect(open.figure).toEqual({ id: 'disputes-open', from: '2026-01-01', to: '2026-10-31' })
})

test('each cell of the table on requests is a figure that opens to its records; new and carried over are answered or left [K01]', async () => {
  const view = await read('disclosure-year', '2026')

  expect(row(view, '一、本年新收政府信息公开申请数量')).toEqual(['1', '1', '0', '0', '0', '0', '2'])
  expect(row(view, '（一）予以公开')).toEqual(['1', '0', '0', '0', '0', '0', '1'])
  expect(row(view, '四、结转下年度继续办理')).toEqual(['0', '1', '0', '0', '0', '0', '1'])
  expect(view.balances.every(({ holds }) => holds === true)).toBe(true)
  expect(view.due).toMatchObject({ day: '2027-01-31', statutory: false })
  const receipt = await writer.read<{ records: unknown[] }>(`/api/figures/cell-disclosure-open-person/receipt?town=${town}&from=2026-01-01&to=2026-12-31`)
  expect(receipt.records).toHaveLength(1)
})

test('what no ledger holds is typed, waits until it is, and only keys of the report are kept', async () => {
  const before = await read('enforcement-year', '2026')
  expect(before.waiting).toBe(8)
  expect(refusalOf(await writer.post(`${at('enforcement-year')}/sent`, { period: '2026', seen: 0 }))[1]).toBe('field-missing')

  const typed = Object.fromEntries(['penalties', 'fines', 'measures', 'coercions', 'reviews', 'reviews-corrected', 'lawsuits', 'lawsuits-lost'].map((key) => [key, '0']))
  expect((await enter(writer, 'enforcement-year', { period: '2026', seen: 0, typed: { ...typed, fines: '1.25', constructor: '9' }, written: { problems: '持证的人少。\n原因是编制少。', nothing: 'x' } })).json()).toEqual({ version: 1 })
  const after = await read('enforcement-year', '2026')
  expect([after.waiting, row(after, '罚没金额（万元）'), after.parts.at(-1)?.text?.says]).toEqual([0, ['1.25'], '持证的人少。\n原因是编制少。'])
  expect(refusalOf(await enter(writer, 'enforcement-year', { period: '2026', seen: 1, typed: { fines: '1,25' } }))[0]).toBe(422)
})

test('two at once: the later is told and nothing is lost; sent twice it is kept once', async () => {
  const words = { period: '2026-11', seen: 0, written: { notes: '十月一件转入。' } }
  expect((await enter(writer, 'petition-month', words)).json()).toEqual({ version: 1 })
  expect((await enter(writer, 'petition-month', words)).json()).toEqual({ version: 1 })
  expect(refusalOf(await enter(leader, 'petition-month', { ...words, written: { notes: '别的话。' } }))[1]).toBe('case-moved')
  expect((await read('petition-month', '2026-11')).parts.at(-1)?.text?.says).toBe('十月一件转入。')
})

test('what went up is kept as it went, and a number that moves afterwards is shown beside it', async () => {
  expect((await writer.post(`${at('mediation-month')}/sent`, { period: '2026-10', seen: 0 })).json()).toEqual({ version: 1 })
  expect((await read('mediation-month', '2026-10')).sent?.differs).toEqual([])

  const late = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  await opened(late, { day: '2026-10-20' })
  expect((await read('mediation-month', '2026-10')).sent?.differs.filter(({ row: label }) => label === '本期新增（件）')).toEqual([
    { table: '调解情况', row: '本期新增（件）', column: '本月', was: '1', is: '2' }, { table: '调解情况', row: '本期新增（件）', column: '本年累计', was: '1', is: '2' },
  ])
})

test('as Word and as a spreadsheet it says what the screen says', async () => {
  const docx = await writer.get(`${at('disclosure-year')}/file?period=2026&as=docx`)
  const text = documentText(docx.rawPayload)
  for (const said of ['甲镇2026年政府信息公开工作年度报告', '一、总体情况', '本年收到政府信息公开申请2件，答复1件。', '结转下年度继续办理']) expect(text).toContain(said)
  const xlsx = await writer.get(`${at('mediation-month')}/file?period=2026-11&as=xlsx`)
  expect(JSON.stringify(readBook(xlsx.rawPayload))).toContain('月末在办')
})

test('a period that is none, or not begun, a report that is none, another town: refused; the database keeps towns apart', async () => {
  expect(refusalOf(await writer.get(`${at('mediation-month')}?period=2026`))[1]).toBe('period-wrong')
  expect(refusalOf(await writer.get(`${at('mediation-month')}?period=2026-12`))[1]).toBe('period-wrong')
  expect(refusalOf(await writer.get(`${at('none')}?period=2026`))[1]).toBe('not-found')
  expect((await writer.get(`/api/towns/${otherTown}/second-reports/mediation-month?period=2026-11`)).statusCode).toBe(403)
  expect(await inTowns(rooms.database.app, [otherTown], async (tx) => (await tx.query('SELECT FROM z.second_report')).rowCount)).toBe(0)
})
