import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { sweepUploads } from '../../src/attachments/sweep-uploads.ts'
import { town } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { badCells, checked, step, uploaded, uploadSheet } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'
import type { SheetCell } from '../workbook.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

const heads = ['日期', '村', '当事人', '纠纷类型', '主要事实', '层级', '来源']
const good: SheetCell[] = ['2026-02-01', '东村', '甲某、乙某', '邻里', '院墙滴水。', '村级', '排查发现']
const says = async (bytes: Buffer, name = '台账.xlsx') => {
  const reply = await uploadSheet(clerk, bytes, { name })
  return [reply.statusCode, reply.json<{ refusal?: { says: string } }>().refusal?.says ?? '']
}
/** The first lines of a file that a password locks: a compound file that holds no workbook. */
const rest = Buffer.alloc(4000)

describe('a file that cannot be read is answered in words, and nothing of it is kept', () => {
  test.each<[string, { bytes: Buffer; name: string }, string]>([
    ['text', { bytes: Buffer.from('日期,村\n2026-01-01,东村\n'), name: '台账.xlsx' }, '文本文件'],
    ['text in another encoding', { bytes: Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb4, 0xe5, 0x0a]), name: '台账.xls' }, '文本文件'],
    ['a web page under a spreadsheet’s name', { bytes: Buffer.from('<html><meta charset="gbk"><table><tr><td>1</td></tr></table></html>'), name: '导出.xls' }, '网页'],
    ['a zip that is none', { bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), rest]), name: '台账.xlsx' }, '已损坏'],
    ['a compound file that is none', { bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), rest]), name: '台账.xls' }, '打不开'],
    ['nothing', { bytes: Buffer.alloc(0), name: '台账.xlsx' }, '没有内容'],
    ['an empty sheet', { bytes: workbook({ rows: [['标题']] }), name: '台账.xlsx' }, '没有内容'],
    ['a picture', { bytes: Buffer.from('89504e470d0a1a0a00', 'hex'), name: '照片.xlsx' }, '不是电子表格'],
    ['a mark of secrecy', { bytes: workbook({ rows: [heads, ['2026-02-01', '东村', '甲某、乙某', '邻里', '机密★10年', '村级', '排查发现']] }), name: '台账.xlsx' }, '密级标志'],
    ['another ending', { bytes: workbook({ rows: [heads, good] }), name: '台账.csv' }, '另存为 .xlsx'],
  ])('%s', async (_what, { bytes, name }, words) => {
    const [status, sentence] = await says(bytes, name)

    expect([status, sentence]).toEqual([422, expect.stringContaining(words)])
    expect(await kept()).toBe(0)
  })

  test('more rows than may be', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at): SheetCell[] => [at, '东村'])
    const [status, sentence] = await says(workbook({ rows: [['日期', '村'], ...rows] }))

    expect([status, sentence]).toEqual([413, expect.stringContaining('请按月或按村分成几份')])
    expect(await kept()).toBe(0)
  })

  test('more bytes than may be', async () => {
    expect(await says(Buffer.alloc(21_000_000, 1))).toEqual([413, expect.stringContaining('20 MB')])
  })
})

const kept = async () => inTowns(rooms.database.app, [town], async (tx) => (await tx.query<{ n: number }>('SELECT count(*) AS n FROM z.attachment t WHERE t.town_id = $1', [town])).rows[0]?.n)

test('an .xls of before is read, and one sheet of several', async () => {
  const book = workbook([{ name: '说明', rows: [['填表说明']] }, { name: '一月', rows: [heads, good] }, { name: '二月', rows: [['二月台账'], heads, good, good] }], 'biff8')
  const view = await uploaded(clerk, book, { name: '台账.xls' })

  expect([view.found?.sheet, view.found?.sheets.map(({ name, rows }) => [name, rows])]).toEqual(['一月', [['说明', 1], ['一月', 2], ['二月', 4]]])
  const reply = await clerk.send({ method: 'PUT', url: `/api/towns/${town}/imports/${view.id}/reading`, payload: { sheet: '二月' } })
  const other = reply.json<typeof view>()
  expect([other.found?.sheet, other.found?.header]).toEqual(['二月', { from: 2, to: 2 }])
  expect((await checked(clerk, other)).counts).toMatchObject({ rows: 2, good: 2 })
  expect(refusalOf(await clerk.send({ method: 'PUT', url: `/api/towns/${town}/imports/${view.id}/reading`, payload: { sheet: '三月' } }))).toEqual([422, 'attachment-wrong'])
})

test('a heading that was not found is named by its rows, and merged cells, 同上 and blanks mean what stands above', async () => {
  const rows: SheetCell[][] = [['甲', '乙', '丙'], ['说明', '说明二', '说明三'], heads, good, ['2026-02-02', '同上', '丙某、丁某', '〃', '田埂。', '村级', null]]
  const view = await uploaded(clerk, workbook({ rows }))
  const asked = await clerk.send({ method: 'PUT', url: `/api/towns/${town}/imports/${view.id}/reading`, payload: { header: { from: 3, to: 3 } } })
  const again = asked.json<typeof view>()
  const columns = again.found?.proposed.columns.map((one) => (one.column === 6 ? { ...one, fillDown: true } : one)) ?? []
  const now = await checked(clerk, again, { columns })

  expect(now.counts).toMatchObject({ rows: 2, good: 2 })
  expect(now.checked?.first[1]?.acts[0]?.fields).toEqual(expect.arrayContaining([{ title: '纠纷发生地', shown: '东村' }, { title: '纠纷类型', shown: '邻里' }, { title: '来源', shown: '排查发现' }]))
})

test('a ledger of meetings: items one a line, one tag for all', async () => {
  const bytes = workbook({ rows: [['会议日期', '会议类别', '会议主题', '议题名称', '参加人数'], ['2026.1.8', '党委会', '第一次党委会（试）', '1. 学习新法\n2. 研究年度计划', '12人']] })
  const view = await uploaded(clerk, bytes, { definition: 'meeting' })
  const now = await checked(clerk, view, { constants: [{ target: { act: 'register', field: 'agenda', part: 'tag' }, text: '法治政府建设' }] })

  expect(await badCells(clerk, now)).toEqual([])
  expect(now.checked?.first[0]?.acts[0]?.fields).toEqual(expect.arrayContaining([{ title: '议题', shown: '学习新法 法治政府建设；研究年度计划 法治政府建设' }, { title: '参加人数', shown: '12人次' }]))
  expect((await step(clerk, view, { path: 'commit' })).counts).toMatchObject({ cases: 1 })
})

test('once its days are over the file is swept, and with it all that was read from it; who imported what stays', async () => {
  const view = await checked(clerk, await uploaded(clerk, workbook({ rows: [heads, good, ['2026-02-01', '南山村', '甲某、乙某', '邻里', '院墙。', '村级', '排查发现']] })))
  await step(clerk, view, { path: 'commit', body: { goodOnly: true } })
  rooms.on('2026-03-12T02:00:00.000Z')
  await sweepUploads({ eraser: rooms.database.eraser, clock: rooms.system.clock, shelf: rooms.system.shelf }, town)
  const after = await clerk.read<typeof view>(`/api/towns/${town}/imports/${view.id}`)

  expect([after.name, after.state, after.counts?.cases, after.found, after.checked]).toEqual(['台账.xlsx', 'done', 1, undefined, undefined])
  expect(await clerk.read(`/api/towns/${town}/imports/${view.id}/bad`)).toEqual({ bad: [], next: null })
  expect(refusalOf(await clerk.get(`/api/towns/${town}/imports/${view.id}/bad/file`))).toEqual([404, 'not-found'])
  expect((await step(clerk, view, { path: 'undo', body: { reason: '导错了' } })).counts?.struck).toBe(1)
})
