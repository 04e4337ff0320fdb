import type { CaseList, CaseView, ImportView } from '@zhenzhi/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { act, open } from '../disputes.ts'
import { town } from '../database.ts'
import { verified } from '../evidence.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { badCells, checked, keep, step, uploaded } from '../spreadsheets.ts'
import { sheetIn, workbook } from '../workbook.ts'
import type { SheetCell } from '../workbook.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

/** A ledger as a justice office keeps it: a title over all, a heading of two lines, merged villages, three styles of dates, totals. */
const messy = (topic: string) => workbook({
  name: '2026年台账',
  rows: [
    ['甲镇矛盾纠纷排查调处台账（2026年）'],
    ['填报单位：司法所'],
    ['序号', '登记日期', '所在村', '当事人', null, '纠纷', null, null, '来源', '受理', null],
    [null, null, null, '姓名', '联系电话', '纠纷类型', '主要事实', '调解层级', null, '受理日期', '备注'],
    [1, { serial: 46037 }, '东村', '甲某、乙　某', null, '邻里', `${topic}：院墙滴水。`, '村级', '排查', null, null],
    [2, '2026.1.16', null, '丙某、丁某', null, '邻里', `${topic}：田埂占用。`, '村级', '排查', null, null],
    [null, '小计', null, null, null, null, null, null, null, null, null],
    ['序号', '登记日期', '所在村', '当事人', null, '纠纷', null, null, '来源', '受理', null],
    [3, '1月20日', '西村委会', '戊某、己某', '13000000000、13000000001', '邻里', `${topic}：通行。`, '镇级', '申请', null, null],
    ['合计', null, null, '6人', null, null, null, null, null, null, null],
    ['填表人：某某'],
  ],
  merges: ['A1:K1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:H3', 'I3:I4', 'J3:K3', 'C5:C6'],
})
const words = [{ field: 'source', word: '排查', key: 'sweep' }, { field: 'source', word: '申请', key: 'application' }]

const heads = ['日期', '村', '当事人', '纠纷类型', '主要事实', '层级', '来源'] as const
const row = (more: Partial<Record<(typeof heads)[number], SheetCell>> = {}): SheetCell[] => {
  const usual: Record<string, SheetCell> = { 日期: '2026-02-01', 村: '东村', 当事人: '甲某、乙某', 纠纷类型: '邻里', 主要事实: '院墙滴水。', 层级: '村级', 来源: '排查发现', ...more }
  return heads.map((name) => usual[name] ?? null)
}
const plain = (...rows: SheetCell[][]) => workbook({ rows: [[...heads], ...rows] })

const listed = async () => (await clerk.read<CaseList>(`/api/cases?town=${town}&definition=mediation`)).total
const count = async (text: string) => inTowns(rooms.database.app, [town], async (tx) => (await tx.query<{ n: number }>(text, [town])).rows[0]?.n)

test('a messy ledger is read as it is meant, checked without a trace, and registered as a whole', async () => {
  const before = await listed()
  const view = await uploaded(clerk, messy('试一'))

  expect(view.found?.header).toEqual({ from: 3, to: 4 })
  expect(view.found?.columns.map(({ heading }) => heading)).toEqual(['序号', '登记日期', '所在村', '当事人 姓名', '当事人 联系电话', '纠纷 纠纷类型', '纠纷 主要事实', '纠纷 调解层级', '来源', '受理 受理日期', '受理 备注'])
  const first = await checked(clerk, view)
  expect(first.checked?.words.map(({ word, cells, suggested }) => [word, cells, suggested])).toEqual([['排查', 2, 'sweep'], ['申请', 1, 'application']])
  expect((await badCells(clerk, first)).some(({ line, says }) => line === 9 && says.includes('没有年份'))).toBe(true)

  const phones = view.found?.proposed.columns.map((one) => (one.column === 4 ? { ...one } : one)) ?? []
  const good = await checked(clerk, view, { year: 2026, words, columns: phones.filter(({ column }) => column !== 4) })
  expect(good.run?.says).toBe(null)
  expect(good.counts).toMatchObject({ rows: 3, good: 3, badRows: 0, badCells: 0, skipped: 4 })
  expect(good.checked?.skipped.map(({ line, why }) => [line, why])).toEqual([[7, 'total'], [8, 'heading'], [10, 'total'], [11, 'note']])
  expect(good.checked?.first[1]).toMatchObject({ line: 6, acts: [{ title: '登记', day: '2026-01-16', fields: expect.arrayContaining([{ title: '纠纷发生地', shown: '东村' }, { title: '当事人', shown: '丙某、丁某' }]) }] })
  expect(await listed()).toBe(before)

  const done = await step(clerk, view, { path: 'commit' })
  expect(done).toMatchObject({ state: 'done', counts: { cases: 3 } })
  const { rows: cases } = await clerk.read<CaseList>(`/api/cases?town=${town}&definition=mediation&words=${encodeURIComponent('试一')}`)
  expect(cases.map(({ opened, cells }) => [opened, cells['village'], cells['parties']].join(' ')).toSorted()).toEqual([
    '2026-01-15 东村 甲某、乙某', '2026-01-16 东村 丙某、丁某', '2026-01-20 西村 戊某、己某',
  ])
  expect(await count(`SELECT count(*) AS n FROM z.fact f WHERE f.town_id = $1 AND f.grade = 'import' AND f.measure = 'mediation.received'`)).toBe(3)
  expect((await verified(rooms.system)).clean).toBe(true)
})

describe('a bad cell is named with its row, its column, what stands there and why', () => {
  test('of every kind, and nothing of it gets in', async () => {
    const before = await listed()
    const view = await checked(clerk, await uploaded(clerk, plain(
      row({ 日期: '2026-02-30' }), row({ 日期: '2026-05-09' }), row({ 村: '南山村' }), row({ 纠纷类型: '吵架' }), row({ 当事人: '甲某' }), row({ 主要事实: null }),
      row({ 日期: { formula: 'TODAY()' } }), row({ 主要事实: { formula: 'A1&B1', result: '院墙。' } }), row({ 主要事实: { error: '#REF!' } }), row({ 日期: '二月' }),
    )))

    expect((await badCells(clerk, view)).map(({ line, letter, text, says }) => [line, letter, text, says.slice(0, 14)])).toEqual([
      [2, 'A', '2026-02-30', '没有 2026年2月30日这'], [3, 'A', '2026-05-09', '办理日期 2026-05-09'.slice(0, 14)], [4, 'B', '南山村', '没有叫“南山村”的村或网格。'.slice(0, 14)],
      [5, 'D', '吵架', '“吵架”不在可选的里面：婚姻'.slice(0, 14)], [6, 'C', '甲某', '“当事人”至少要填 2 人。'.slice(0, 14)], [7, 'E', '', '“纠纷主要事实”必须填，这一'.slice(0, 14)],
      [8, 'A', '', '这一格是公式，表里没有存下算'.slice(0, 14)], [10, 'E', '#REF!', '这一格显示为 #REF!，是'.slice(0, 14)], [11, 'A', '二月', '“二月”不像一个日期。请写成'.slice(0, 14)],
    ])
    expect(view.counts).toMatchObject({ rows: 10, good: 1, badRows: 9, formulas: 1 })
    expect(refusalOf(await clerk.post(`/api/towns/${town}/imports/${view.id}/commit`, {}))).toEqual([409, 'not-accepted'])
    expect(await listed()).toBe(before)
  })

  test('a day outside the period of the ledger, and a ledger whose period is right', async () => {
    const view = await uploaded(clerk, plain(row({ 日期: '2025-12-31' }), row({ 日期: '2026-01-01' })))
    const now = await checked(clerk, view, { period: { from: '2026-01-01', to: '2026-12-31' } })

    expect((await badCells(clerk, now)).map(({ line, says }) => [line, says.includes('起止日期')])).toEqual([[2, true]])
  })

  test('the good rows are registered on request, and the others can be taken away, put right and brought again', async () => {
    const view = await checked(clerk, await uploaded(clerk, plain(row({ 主要事实: '试二：好的。' }), row({ 村: '南山村', 主要事实: '试二：坏的。' }))))
    const file = await clerk.get(`/api/towns/${town}/imports/${view.id}/bad/file`)
    const rows = sheetIn(file.rawPayload)

    expect(rows[0]).toEqual([...heads, '不能导入的原因（改好后可删去这一列）'])
    expect(rows[1]?.slice(0, 3)).toEqual(['2026-02-01', '南山村', '甲某、乙某'])
    expect(rows[1]?.[7]).toContain('没有叫“南山村”')
    expect(rows).toHaveLength(2)

    const done = await step(clerk, view, { path: 'commit', body: { goodOnly: true } })
    expect(done.counts).toMatchObject({ cases: 1, badRows: 1 })
    const again = workbook({ rows: rows.map((one, at) => one.map((cell, column) => (at === 1 && column === 1 ? '西村' : cell))) })
    expect((await checked(clerk, await uploaded(clerk, again))).counts).toMatchObject({ rows: 1, good: 1 })
  })
})

test('later steps of a row are taken where their day is filled, in the order of their days, and what the desk refuses is told at the check', async () => {
  const later = ['受理日期', '各方愿意调解', '调解委员会', '调解员', '已告知权利义务', '终止调解日期', '不成的原因', '告知的其他途径', '回访日期'] as const
  const file = (...rows: SheetCell[][]) => workbook({ rows: [[...heads, ...later], ...rows] })
  const accepted: SheetCell[] = ['2026/2/3', '是', '镇调委会（演示）', '演示调解员', '√']
  const view = await uploaded(clerk, file(
    [...row({ 主要事实: '试三：不成。' }), ...accepted, '2026-02-20', '分歧较大', '可以起诉', null],
    [...row({ 主要事实: '试三：拒绝。' }), '2026-02-03', '否', '镇调委会（演示）', '演示调解员', '是', null, null, null, null],
    [...row({ 主要事实: '试三：早了。' }), '2026-01-03', '是', '镇调委会（演示）', '演示调解员', '是', null, null, null, null],
    [...row({ 主要事实: '试三：没有日期。' }), null, '是', null, null, null, null, null, null, null],
    [...row({ 主要事实: '试三：只登记。' }), null, null, null, null, null, null, null, null, null],
  ))
  const now = await checked(clerk, view)

  expect((await badCells(clerk, now)).map(({ line, says }) => [line, says.slice(0, 10)])).toEqual([
    [3, '“受理”这一步：有一方'.slice(0, 10)], [4, '“受理”这一步：办理日'.slice(0, 10)], [5, '这一步的内容填了，日期却'.slice(0, 10)],
  ])
  expect(now.counts).toMatchObject({ good: 2, badRows: 3, acts: 4 })
  await step(clerk, view, { path: 'commit', body: { goodOnly: true } })
  const { rows: cases } = await clerk.read<CaseList>(`/api/cases?town=${town}&definition=mediation&words=${encodeURIComponent('试三')}`)
  expect(cases.map(({ stateTitle }) => stateTitle).toSorted()).toEqual(['已登记', '调解不成'])
  const failed = await clerk.read<CaseView>(`/api/cases/${cases.find(({ stateTitle }) => stateTitle === '调解不成')?.id}`)
  expect(failed.timeline.map(({ title, day }) => [title, day])).toEqual(expect.arrayContaining([['登记', '2026-02-01'], ['受理', '2026-02-03'], ['终止调解', '2026-02-20']]))
  // the forms of an older case are in its file: none of ours were made
  expect(failed.papers).toEqual([])
})

test('what was mapped once is kept under a name, and proposed for the next file with the same headings', async () => {
  const first = await checked(clerk, await uploaded(clerk, messy('试四')), { year: 2026, words, constants: [] })
  await keep(clerk, first, '司法所台账')
  const second = await uploaded(clerk, messy('试五'))

  expect(second.found?.from).toBe('司法所台账')
  expect(second.found?.proposed.words).toEqual(words)
  expect(second.saved.map(({ name }) => name)).toEqual(['司法所台账'])
  expect((await checked(clerk, second, { year: 2026 })).counts).toMatchObject({ good: 3 })
  const other = await uploaded(clerk, plain(row({ 来源: '排查' })))
  expect([other.found?.from, other.found?.proposed.words]).toEqual([undefined, words])
})

test('a field without a column is the same in all rows; a missing required one is said before any row is read', async () => {
  const bytes = workbook({ rows: [heads.slice(0, 6), row().slice(0, 6)] })
  const view = await uploaded(clerk, bytes)
  const reply = await clerk.post(`/api/towns/${town}/imports/${view.id}/check`, { mapping: view.found?.proposed })

  expect(refusalOf(reply)).toEqual([422, 'field-missing', 'source'])
  const now = await checked(clerk, view, { constants: [{ target: { act: 'register', field: 'source' }, text: '当事人申请' }] })
  expect(now.checked?.first[0]?.acts[0]?.fields).toContainEqual({ title: '来源', shown: '当事人申请' })
})

test('rows that may be there already are hinted at and not refused', async () => {
  const twice = await checked(clerk, await uploaded(clerk, plain(row({ 主要事实: '试六。' }), row({ 主要事实: '试六。' }))))
  expect(twice.checked?.hints).toEqual([{ line: 3, says: '和第 2 行完全一样，可能重复了。' }])
  await step(clerk, twice, { path: 'commit' })

  const again = await uploaded(clerk, plain(row({ 主要事实: '试六。' }), row({ 主要事实: '试六。' })))
  expect((await checked(clerk, again)).checked?.hints.map(({ line }) => line)).toEqual([2, 3])
  const same = await uploaded(clerk, plain(row({ 主要事实: '试六。' }), row({ 主要事实: '试六。' })))
  expect([same.same, same.state]).toEqual(['2026-03-02T02:00:00.000Z', 'uploaded'])
})

test('an import is undone as a whole with its reason; what somebody went on with is left and named', async () => {
  const view = await checked(clerk, await uploaded(clerk, plain(row({ 主要事实: '试七甲。' }), row({ 主要事实: '试七乙。' }), row({ 主要事实: '试七丙。' }))))
  await step(clerk, view, { path: 'commit' })
  const of = async (words: string) => (await clerk.read<CaseList>(`/api/cases?town=${town}&definition=mediation&words=${encodeURIComponent(words)}`)).rows[0]
  const kept = await of('试七乙')
  await act(clerk, kept?.id ?? '', { name: 'decline', what: { reason: '不属于调解范围' } })
  const undone = await step(clerk, view, { path: 'undo', body: { reason: '导错了村' } })

  expect(undone).toMatchObject({ state: 'undone', reason: '导错了村', counts: { cases: 3, struck: 2 }, left: [{ line: 3, caseId: kept?.id }] })
  expect([await of('试七甲'), (await of('试七乙'))?.stateTitle]).toEqual([undefined, '不予调解'])
  expect(await count(`SELECT count(*) AS n FROM z.case_head h JOIN z.import_row l ON l.case_id = h.id WHERE h.town_id = $1 AND l.town_id = $1 AND l.import = '${view.id}' AND h.void`)).toBe(2)
  expect(await count(`SELECT count(*) AS n FROM z.audit a WHERE a.town_id = $1 AND a.verb IN ('import', 'import-undo') AND a.subject = '${view.id}'`)).toBe(2)
  expect((await verified(rooms.system)).clean).toBe(true)
})

test('nothing is registered by a check, a refused import or one that met a change, and the same can be asked again', async () => {
  const view = await checked(clerk, await uploaded(clerk, plain(row({ 主要事实: '试八。' }), row({ 日期: '2026-03-02', 主要事实: '试八。' }))))
  const acts = await count('SELECT count(*) AS n FROM z.act a WHERE a.town_id = $1')
  rooms.on('2026-03-01T02:00:00.000Z')
  const met = await step(clerk, view, { path: 'commit' })

  expect([met.state, met.run?.says?.slice(0, 12)]).toEqual(['checked', '第 3 行现在不能登记：'])
  expect(await count('SELECT count(*) AS n FROM z.act a WHERE a.town_id = $1')).toBe(acts)
  rooms.on('2026-03-02T02:00:00.000Z')
  expect((await step(clerk, view, { path: 'commit' })).state).toBe('done')
  expect(refusalOf(await clerk.post(`/api/towns/${town}/imports/${view.id}/commit`, {}))).toEqual([409, 'not-accepted'])
})

test('a file is its uploader’s: a colleague sees that there is an import, and nothing of the file', async () => {
  const view = await checked(clerk, await uploaded(clerk, plain(row({ 主要事实: '试九。', 村: '南山村' }))))
  const colleague = await rooms.as({ post: 'clerk', unit: 'civil-affairs' })
  const seen = await colleague.read<ImportView>(`/api/towns/${town}/imports/${view.id}`)

  expect([seen.mine, seen.found, seen.checked, seen.mapping]).toEqual([false, undefined, undefined, undefined])
  expect(refusalOf(await colleague.get(`/api/towns/${town}/imports/${view.id}/bad`))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await colleague.post(`/api/towns/${town}/imports/${view.id}/commit`, {}))).toEqual([403, 'not-your-post'])
  const { imports } = await colleague.read<{ imports: { id: string; by: string; name: string }[] }>(`/api/towns/${town}/imports`)
  expect(imports.find(({ id }) => id === view.id)).toMatchObject({ name: '台账.xlsx', by: '演示clerk' })
})

test('what a file says, and names told as the same in all rows, is nowhere kept in the open', async () => {
  const told = { target: { act: 'register', field: 'parties', part: 'name' }, text: '壬某、癸某' }
  const bytes = workbook({ rows: [[...heads].filter((name) => name !== '当事人'), row({ 主要事实: '试十。' }).filter((_, at) => at !== 2)] })
  const view = await checked(clerk, await uploaded(clerk, bytes), { constants: [told] })
  await keep(clerk, view, '名字不留')
  expect(view.checked?.first[0]?.acts[0]?.fields).toContainEqual({ title: '当事人', shown: '壬某、癸某' })
  const rows = await inTowns(rooms.database.app, [town], (tx) => tx.query('SELECT to_jsonb(i) AS row FROM z.import i WHERE i.town_id = $1 UNION ALL SELECT to_jsonb(m) FROM z.import_mapping m WHERE m.town_id = $1', [town]))

  expect(rows.rowCount).toBeGreaterThan(5)
  for (const words of ['壬某', '甲某', '试十', '院墙']) expect(JSON.stringify(rows.rows)).not.toContain(words)
})

test('whoever may not register a kind may not import it either', async () => {
  const body = await rooms.as({ post: 'body', unit: 'police-station' })

  const reply = await body.send({ method: 'POST', url: `/api/towns/${town}/imports?definition=meeting`, payload: {} })
  expect(refusalOf(reply)).toEqual([422, 'attachment-wrong'])
  expect((await open(body, { definition: 'meeting', what: {} })).statusCode).not.toBe(200)
})
