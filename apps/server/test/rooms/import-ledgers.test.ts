import type { CaseList, CaseView, ImportMapping } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { town, villages } from '../database.ts'
import { verified } from '../evidence.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { badCells, checked, step, uploaded } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'
import type { SheetWanted } from '../workbook.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  for (const unit of ['safety-law-office', 'general-office']) await rooms.also(clerk, { post: 'clerk', unit })
  await inTowns(rooms.database.app, [town], (tx) => tx.query(`UPDATE z.place SET aliases = '{老油坊,油坊}' WHERE town_id = $1 AND id = $2`, [town, villages[town]![0]]))
})
afterAll(() => rooms.close())

interface Ledger {
  definition: string
  sheet: SheetWanted
  /** What a person adds after looking over the proposal. */
  adds?: Partial<ImportMapping>
}

/** Takes a ledger in as a person would: what was proposed, with what they add; nothing may be left over. */
async function take({ definition, sheet, adds = {} }: Ledger): Promise<CaseList['rows']> {
  const view = await uploaded(clerk, workbook(sheet), { definition })
  const now = await checked(clerk, view, adds)
  expect([now.run?.says, await badCells(clerk, now)]).toEqual([null, []])
  const done = await step(clerk, view, { path: 'commit' })
  expect([done.state, done.counts?.cases]).toEqual(['done', now.counts?.rows])
  return (await clerk.read<CaseList>(`/api/cases?town=${town}&definition=${definition}`)).rows
}

test('petitions with a nickname for a village, two styles of dates, and the later steps in their columns', async () => {
  const cases = await take({
    definition: 'petition',
    sheet: {
      rows: [
        ['信访事项登记表'],
        ['序号', '信访件编号', '收件日期', '信访渠道', '涉及村', '信访诉求', '受理日期', '办理日期', '办理情况', '答复日期', '办结日期'],
        [1, 'XF-试-001', { serial: 46027 }, '阳光信访平台', '老油坊', '道路破损，要求修补。', '2026.1.6', '2026/1/12', '已修补。', '2026年1月13日', '2026-01-15'],
        [2, 'XF-试-002', '1月7日', '来访', '西村委会', '反映用水问题。', null, null, null, null, null],
        ['合计', '2件', null, null, null, null, null, null, null, null, null],
      ],
      merges: ['A1:K1'],
    },
    adds: { year: 2026 },
  })

  expect(cases.map(({ stateTitle, cells }) => [cells['number'], stateTitle, cells['village']]).toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([['XF-试-001', '已办结', '东村'], ['XF-试-002', '已收件', '西村']])
  const closed = await clerk.read<CaseView>(`/api/cases/${cases.find(({ stateTitle }) => stateTitle === '已办结')?.id}`)
  expect(closed.timeline.map(({ title, day }) => `${title} ${day}`).toSorted()).toEqual(['办理 2026-01-12', '办结 2026-01-15', '受理 2026-01-06', '登记收件 2026-01-05', '答复 2026-01-13'].toSorted())
})

test('an order that was imported before is hinted at by its number', async () => {
  const sheet = { rows: [['工单编号', '登记日期', '工单类型', '诉求内容', '涉及村'], ['RX-试-1', '2026-02-01', '投诉', '路灯不亮。', '东村'], ['RX-试-2', '2026-02-02', '求助', '水管漏水。', '东村']] }
  await take({ definition: 'hotline-order', sheet })
  const again = await checked(clerk, await uploaded(clerk, workbook({ rows: [sheet.rows[0]!, ['RX-试-2', '2026-02-03', '咨询', '问别的事。', '东村']] }), { definition: 'hotline-order' }))

  expect(again.checked?.hints).toEqual([{ line: 2, says: '工单编号 RX-试-2 已经登记过，可能重复了。' }])
})

test('publicity events with their topics in one cell, and people with their units in the numbers', async () => {
  const cases = await take({
    definition: 'publicity-event',
    sheet: { rows: [['活动日期', '活动名称', '所在村', '宣传主题', '受众人次'], ['2026-01-20', '送法进村（试）', '东村', '防诈；禁毒', '120人次'], ['2026.2.3', '集市宣传（试）', '同上', '反诈', '60人']] },
    adds: {
      constants: [{ target: { act: 'register', field: 'organiser' }, text: '司法所' }],
      words: [{ field: 'topics', part: 'topic', word: '防诈', key: 'anti-fraud' }, { field: 'topics', part: 'topic', word: '禁毒', key: 'gone-since' }],
    },
  })
  expect(cases.map(({ cells }) => [cells['village'], cells['audience']])).toEqual(expect.arrayContaining([['东村', '120人次'], ['东村', '60人次']]))
})

test('a roster of grid workers, one day of registering for all; the books agree with all that was taken in', async () => {
  const cases = await take({
    definition: 'grid-worker',
    sheet: { rows: [['姓名', '所在村（社区）', '类别', '任期起'], ['甲　某', '东村', '专职', '2025-01-01'], ['乙某', '油坊', '兼职', { serial: 45658 }]] },
    adds: { constants: [{ target: { act: 'register', field: '@day' }, text: '2026-01-01' }] },
  })

  expect(cases.map(({ cells }) => [cells['worker'], cells['village'], cells['from']])).toEqual(expect.arrayContaining([['甲某', '东村', '2025-01-01'], ['乙某', '东村', '2025-01-01']]))
  expect((await verified(rooms.system)).clean).toBe(true)
})
