import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { checked, step, uploaded } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'
import type { SheetCell } from '../workbook.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

const heads = ['登记日期', '村', '当事人', '纠纷类型', '主要事实', '层级', '来源', '受理日期', '各方愿意调解', '调解委员会', '调解员', '已告知权利义务']
const rowOf = (at: number): SheetCell[] => [
  `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`, at % 2 === 0 ? '东村' : '西村', `甲${at}、乙${at}`, '邻里', `第 ${at} 件：两家院墙相邻，屋檐滴水冲坏墙脚，多次协商没有结果。`, '村级', '排查发现',
  '2026-02-02', '是', '镇人民调解委员会（演示）', '演示调解员', '√',
]

test.each([1000, 10_000])('%i rows with two acts each are checked, registered and struck out again within bounded memory', async (rows) => {
  const view = await uploaded(clerk, workbook({ rows: [heads, ...Array.from({ length: rows }, (_, at) => rowOf(at))] }))
  const took: Record<string, number> = {}
  let most = 0
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 50)
  const before = process.memoryUsage().rss
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    const answer = await work()
    took[name] = Math.round(performance.now() - from) / 1000
    return answer
  }
  const now = await timed('check', () => checked(clerk, view))
  expect([now.counts?.good, now.counts?.acts, now.run?.says]).toEqual([rows, rows * 2, null])
  const done = await timed('commit', () => step(clerk, view, { path: 'commit' }))
  expect([done.counts?.cases, done.run?.says]).toEqual([rows, null])
  const undone = await timed('undo', () => step(clerk, view, { path: 'undo', body: { reason: '试验' } }))
  clearInterval(watch)
  console.log(`${rows} rows of ${town}:`, took, `${Math.round(before / 1e6)} → ${Math.round(most / 1e6)} MB`)
  expect([undone.counts?.struck, undone.left]).toEqual([rows, []])
  expect(most - before).toBeLessThan(500_000_000)
})
