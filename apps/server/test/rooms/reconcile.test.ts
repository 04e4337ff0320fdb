import type { CaseView, ReconcileView } from '@zhenzhi/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acted, opened } from '../disputes.ts'
import { town } from '../database.ts'
import { verified } from '../evidence.ts'
import { compared, differing, listUploaded, orderHeads, orderList, reconcileStep } from '../reconcile.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { badCells } from '../spreadsheets.ts'
import { sheetIn } from '../workbook.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'general-office' })
})
afterAll(() => rooms.close())

const order = (number: string, day: string, more: object = {}) => opened(clerk, { definition: 'hotline-order', day, what: { number, demand: '路灯不亮', upperDue: '2026-02-20', unit: 'general-office', ...more } })
const usual = { 来电时间: '2026-02-03 09:12:00', 当前状态: '办理中', 办理期限: '2026-02-20', 承办单位: '党政综合办公室', 诉求内容: '路灯不亮' }
const caseOf = (id: string) => clerk.read<CaseView>(`/api/cases/${id}`)
const stepsOf = (view: CaseView) => view.timeline.filter(({ void: struck, name }) => !struck && name !== 'correct').map(({ name, day }) => `${name} ${day}`)
const at = (id: string) => `/api/towns/${town}/reconciliations/${id}`

describe('a list of the platform is held against ours', () => {
  let view: ReconcileView
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    ids['same'] = (await order('00260001', '2026-02-03')).id
    ids['moved'] = (await order('GD-2600002', '2026-02-04')).id
    ids['due'] = (await order('GD-2600003', '2026-02-05')).id
    await acted(clerk, ids['due'], { name: 'assign', day: '2026-02-05', what: {} })
    ids['rated'] = (await order('GD-2600004', '2026-02-05')).id
    for (const name of ['handle', 'reply']) await acted(clerk, ids['rated'], { name, day: '2026-02-09' })
    ids['further'] = (await order('GD-2600005', '2026-02-05')).id
    for (const name of ['handle', 'close']) await acted(clerk, ids['further'], { name, day: '2026-02-09' })
    ids['returned'] = (await order('GD-2600006', '2026-02-06')).id
    await acted(clerk, ids['returned'], { name: 'sendBack', day: '2026-02-06', what: { reason: '不属本镇' } })
    const struck = await order('GD-2600007', '2026-02-06')
    await acted(clerk, struck.id, { kind: 'correct', name: 'correct', what: { of: struck.timeline[0]?.id ?? '', void: true, reason: '录错了' } })
    ids['earlier'] = (await order('GD-2600008', '2026-01-30')).id
    const list = await listUploaded(clerk, orderList(
      { ...usual, 工单编号: 260001 },
      { ...usual, 工单编号: 'ＧＤ－２６００００２', 来电时间: '2026-02-04', 当前状态: '办结', 办理日期: '2026-02-10', 办结日期: '2026-02-12', 群众评价: '满意' },
      { ...usual, 工单编号: 'GD-2600003', 来电时间: '2026-02-05', 办理期限: '2026-03-20' },
      { ...usual, 工单编号: 'GD-2600004', 来电时间: '2026-02-05', 当前状态: '已回复', 群众评价: '不满意', 办理日期: '2026-02-09' },
      { ...usual, 工单编号: 'GD-2600005', 来电时间: '2026-02-05' },
      { ...usual, 工单编号: 'GD-2600007', 来电时间: '2026-02-06' },
      { ...usual, 工单编号: 'GD-2600008', 来电时间: '2026-02-01' },
      { ...usual, 工单编号: 'GD-2600009', 来电时间: '2026-02-07', 当前状态: '办结', 办理日期: '2026-02-10', 办结日期: '2026-02-11', 承办单位: '司法所' },
      { ...usual, 工单编号: 'GD-2600009', 来电时间: '2026-02-07' },
      { ...usual, 工单编号: 'GD-2600010', 来电时间: '2026-02-08', 办理期限: '2026-02-30' },
    ))
    expect(list.found?.proposed.columns.map(({ column, target }) => [orderHeads[column], target.act, target.field].join(' '))).toEqual([
      '工单编号 register number', '来电时间 register @day', '当前状态 @platform @state', '办理期限 register upperDue', '承办单位 register unit', '诉求内容 register demand',
      '办理日期 handle @day', '办结日期 close @day', '群众评价 rate rating',
    ])
    view = await compared(clerk, list)
  })

  test('and nothing is written by it; every difference is told with both sides, the count explained to the row [E09]', async () => {
    expect(view.import.run?.says).toBe(null)
    expect(view.held).toMatchObject({ from: '2026-02-01', to: '2026-02-08', counts: { rows: 10, bad: 1, theirs: 10, ours: 6, same: 1, missing: 3, extra: 1, state: 2, deadline: 1, day: 2, field: 2 } })
    const rows = await differing(clerk, view.import.id)
    expect(rows.map(({ line, number, differences }) => [line ?? 0, number, differences.map(({ title, theirs, ours }) => `${title} ${theirs}|${ours}`).join('；')])).toEqual([
      [3, 'ＧＤ－２６００００２', '办到哪一步 办结|已收单；办理日期 2026-02-10|；办结日期 2026-02-12|；群众评价 满意|'],
      [4, 'GD-2600003', '上级办理期限 2026-03-20|2026-02-20'], [5, 'GD-2600004', '群众评价 不满意|'], [6, 'GD-2600005', '办到哪一步 办理中|已办结'], [7, 'GD-2600007', ''],
      [8, 'GD-2600008', '登记工单日期 2026-02-01|2026-01-30'], [9, 'GD-2600009', ''], [11, 'GD-2600010', ''], [0, 'GD-2600006', ''],
    ])
    expect(view.held?.lines.map(({ sign, line, says }) => [sign, line ?? 0, says])).toEqual([
      [-1, 10, '平台名单里同一个编号有两行（另见第 9 行）'], [-1, 7, '我们登记过，已作废'], [-1, 9, '平台有，我们这里没有登记'], [-1, 11, '平台有，我们这里没有登记'],
      [-1, 8, '我们按 2026-01-30 登记，算在别的时期'], [1, 0, '我们已退回（已退单），平台名单里已没有'],
    ])
    expect((await badCells(clerk, view.import)).map(({ line, heading, says }) => [line, heading, says.slice(0, 8)])).toEqual([[11, '办理期限', '没有 2026年']])
    expect(stepsOf(await caseOf(ids['moved'] ?? ''))).toEqual(['register 2026-02-04'])
  })

  test('and prints as a workbook; the words and columns are known the next time', async () => {
    const file = await clerk.get(`${at(view.import.id)}/file`)
    const rows = sheetIn(file.rawPayload)
    expect(rows.slice(2, 5)).toEqual([['平台', '10'], ['我们', '6'], ['相差（我们减平台）', '-4']].map((row) => expect.arrayContaining(row)))
    expect(rows.some((row) => row.includes('我们登记过，已作废') && row.includes('GD-2600007'))).toBe(true)
    const again = await listUploaded(clerk, orderList({ ...usual, 工单编号: '260001', 当前状态: '办理中' }))
    expect([again.found?.from, again.found?.proposed.words.some(({ word, key }) => word === '办理中' && key === 'received,assigned')]).toEqual(['对账：工单明细', true])
  })

  test('and taken over after a preview, by the acts there are: what cannot be is told with its way on', async () => {
    const { preview } = await reconcileStep(clerk, view.import.id, { path: 'preview', body: { kinds: ['missing', 'state', 'deadline', 'day', 'field'] } })
    expect(preview).toMatchObject({ opens: 2, moves: 3, refusedCount: 3 })
    expect(preview?.rows.map(({ line, steps }) => [line, steps.map(({ title, day, dayFrom }) => `${title} ${day} ${dayFrom}`).join('；')])).toEqual([
      [3, '办理 2026-02-10 list；回复 2026-02-12 later；登记评价 2026-02-12 later；办结 2026-02-12 list'], [4, '登记延期 2026-03-02 today'], [5, '登记评价 2026-03-02 today'],
      [7, '登记工单 2026-02-06 list'], [9, '登记工单 2026-02-07 list；办理 2026-02-10 list；办结 2026-02-11 list'],
    ])
    expect(preview?.refused.map(({ line, says }) => [line, says.slice(0, 16)])).toEqual([[6, '我们这里是“已办结”，比平台的“'], [8, '“登记工单”已按 2026-01'], [11, '没有 2026年2月30日这一天，'.slice(0, 16)]])
    expect(stepsOf(await caseOf(ids['moved'] ?? ''))).toEqual(['register 2026-02-04'])

    const done = await reconcileStep(clerk, view.import.id, { path: 'take' })
    expect([done.import.run?.says, done.import.state, done.import.counts]).toMatchObject([null, 'done', { cases: 2, moved: 3 }])
    expect(stepsOf(await caseOf(ids['moved'] ?? ''))).toEqual(['register 2026-02-04', 'handle 2026-02-10', 'reply 2026-02-12', 'rate 2026-02-12', 'close 2026-02-12'])
    expect(refusalOf(await clerk.post(`${at(view.import.id)}/take`, {}))).toEqual([409, 'wrong-state'])

    const after = await compared(clerk, done.import)
    expect(after.held?.counts).toMatchObject({ missing: 1, state: 1, deadline: 0, field: 0, day: 1 })
    expect((await verified(rooms.system)).clean).toBe(true)
  })

  test('and all that was taken over is undone as a whole, but what somebody went on with', async () => {
    await acted(clerk, ids['rated'] ?? '', { name: 'callBack', what: { callbackNote: '已回访', despite: '办公室只有一人' } })
    const undone = await reconcileStep(clerk, view.import.id, { path: 'undo', body: { reason: '名单拿错了' } })
    expect([undone.import.state, undone.import.counts?.struck, undone.import.left.map(({ line }) => line)]).toEqual(['undone', 4, [5]])
    expect(stepsOf(await caseOf(ids['moved'] ?? ''))).toEqual(['register 2026-02-04'])
    expect(stepsOf(await caseOf(ids['due'] ?? ''))).toEqual(['register 2026-02-05', 'assign 2026-02-05'])
    expect((await verified(rooms.system)).clean).toBe(true)
  })
})

test('a case that is against the reader is not told apart from one that is not there, nor counted, also in what was held before', async () => {
  const writer = await rooms.as({ post: 'clerk', unit: 'general-office' })
  await rooms.also(writer, { post: 'officer', unit: 'finance' })
  const numbers = ['NF-3100001', 'NF-3100002', 'NF-3100003', 'NF-3100004']
  await order(numbers[0] ?? '', '2026-02-10', { about: 'finance' })
  await order(numbers[3] ?? '', '2026-02-11', { about: 'finance' })
  const later = await order(numbers[1] ?? '', '2026-02-10', { unit: 'court' })
  const rowsOf = (some: readonly string[]) => some.map((number) => ({ ...usual, 工单编号: number, 来电时间: '2026-02-10' }))
  const view = await compared(writer, await listUploaded(writer, orderList(...rowsOf(numbers.slice(0, 3)))))

  const kinds = async () => (await differing(writer, view.import.id)).map(({ number, kinds: [kind], caseId }) => [number, kind, caseId !== undefined])
  expect(view.held?.counts).toMatchObject({ theirs: 3, ours: 1, missing: 2, extra: 0, field: 1 })
  expect(await kinds()).toEqual([['NF-3100001', 'missing', false], ['NF-3100002', 'field', true], ['NF-3100003', 'missing', false]])

  await acted(clerk, later.id, { kind: 'correct', name: 'correct', what: { of: later.timeline[0]?.id ?? '', set: { about: 'finance' }, reason: '反映的是财政所' } })
  const again = await writer.read<ReconcileView>(at(view.import.id))
  expect(again.held).toMatchObject({ counts: { theirs: 3, ours: 0, missing: 3, field: 0 }, unseen: 0 })
  expect(again.held?.lines.map(({ sign, says, caseId }) => [sign, says, caseId])).toEqual(Array.from({ length: 3 }, () => [-1, '平台有，我们这里没有登记', undefined]))
  expect(await kinds()).toEqual([['NF-3100001', 'missing', false], ['NF-3100002', 'missing', false], ['NF-3100003', 'missing', false]])
  expect(JSON.stringify(again)).not.toContain('NF-3100004')
})

test('a list is for whoever uploaded it; what is not read, or has no number, is asked for; what runs can be cancelled only while it runs', async () => {
  const list = await listUploaded(clerk, orderList({ ...usual, 工单编号: 'GD-4000001' }))
  const colleague = await rooms.as({ post: 'clerk', unit: 'general-office' })
  const mapping = list.found?.proposed
  const columns = mapping?.columns.filter(({ target }) => target.field !== 'number')

  expect(refusalOf(await colleague.get(at(list.id)))).toEqual([403, 'not-your-post'])
  expect((await colleague.read<{ lists: { id: string; held?: unknown }[] }>(`/api/towns/${town}/reconciliations`)).lists.find(({ id }) => id === list.id)).toMatchObject({ name: '（文件名不显示）' })
  expect(refusalOf(await clerk.post(`${at(list.id)}/compare`, { mapping: { ...mapping, columns } }))).toEqual([422, 'field-missing', 'number'])
  expect(refusalOf(await clerk.post(`${at(list.id)}/preview`, { kinds: ['missing'] }))).toEqual([409, 'wrong-state'])
  expect(refusalOf(await clerk.post(`${at(list.id)}/cancel`, {}))).toEqual([409, 'not-accepted'])
  for (const path of ['check', 'commit', 'undo']) expect(refusalOf(await clerk.post(`/api/towns/${town}/imports/${list.id}/${path}`, { mapping, goodOnly: true, reason: '试' }))).toEqual([404, 'not-found'])
})

test('two clerks with one list do not register a number twice: the second is told to look again', async () => {
  const other = await rooms.as({ post: 'clerk', unit: 'general-office' })
  const bytes = orderList({ ...usual, 工单编号: 'GD-5000001', 来电时间: '2026-02-20' })
  const views = await Promise.all([clerk, other].map(async (person) => compared(person, await listUploaded(person, bytes))))
  for (const [index, person] of [clerk, other].entries()) await reconcileStep(person, views[index]?.import.id ?? '', { path: 'preview', body: { kinds: ['missing'] } })
  const done = await Promise.all([clerk, other].map((person, index) => reconcileStep(person, views[index]?.import.id ?? '', { path: 'take' })))

  expect(done.map(({ import: { state } }) => state).toSorted()).toEqual(['checked', 'done'])
  expect(done.find(({ import: { state } }) => state === 'checked')?.import.run?.says).toMatch(/预览以后有了变化|请稍后|再试/)
  const after = await compared(clerk, await listUploaded(clerk, bytes))
  expect(after.held?.counts).toMatchObject({ theirs: 1, ours: 1, same: 1, missing: 0 })
})
