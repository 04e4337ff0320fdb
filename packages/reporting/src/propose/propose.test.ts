import { expect, test } from 'vitest'
import { proposeFigures, proposeFromRecords, proposeHeads } from './propose.ts'
import type { RecordToTell } from './propose.ts'

const record = (definition: string, state: string, values: Record<string, string>): RecordToTell => ({ id: definition, definition, state, day: '2026-03-02', values })

test('a shortcoming is told with its cause in part two and with its measure, office and day in part four; one dropped is not', () => {
  const values = { what: '执法力量不足。', cause: '编制少', step: '新考取执法证', unit: '综合行政执法队', latest: '2027-09-30' }

  expect(proposeFromRecords([record('shortcoming', 'raised', values)]).map(({ part, text }) => [part, text])).toEqual([
    [2, '执法力量不足。原因是：编制少。'], [4, '针对“执法力量不足”，新考取执法证，由综合行政执法队牵头，2027年9月30日前完成。'],
  ])
  expect(proposeFromRecords([record('shortcoming', 'dropped', values)])).toEqual([])
})

test('a promise kept, one broken and one under way stand in their own parts', () => {
  const said = (state: string) => proposeFromRecords([record('year-task', state, { source: '上年报告的安排', task: '建成法治广场', result: '五月建成', reason: '用地没有批' })]).map(({ part, text }) => [part, text])

  expect([said('verified'), said('undone'), said('planned')].flat()).toEqual([
    [1, '上年安排的“建成法治广场”已经完成：五月建成。'], [2, '上年安排的“建成法治广场”没有完成。原因是：用地没有批。'], [4, '继续推进“建成法治广场”。'],
  ])
})

test('a secretary who changed within the year is told with both terms; one who did not is not', () => {
  const term = (who: string, role: string, [day = '', to = '']: readonly string[]) => ({ ...record('town-head', 'active', { who, role, to }), id: who, day })
  const heads = [term('李演示', '党委书记', ['2026-06-21']), term('王演示', '党委书记', ['2023-02-01', '2026-06-20']), term('赵演示', '镇长', ['2024-01-01']), term('钱演示', '镇长', ['2020-01-01', '2023-12-31'])]

  expect(proposeHeads(heads, 2026).map(({ text }) => text)).toEqual(['本年度党委书记有变动：王演示任党委书记，2026年6月20日离任；2026年6月21日起李演示任党委书记。'])
  expect(proposeHeads(heads, 2025)).toEqual([])
})

test('of examples three at most; a figure with a value that no sentence prints is offered as its token', () => {
  const cases = [1, 2, 3, 4].map((nth) => ({ ...record('mediation', 'closed', { summary: `第${nth}件`, terms: '双方和好' }), id: String(nth) }))

  expect(proposeFromRecords(cases)).toHaveLength(3)
  const figures = [{ id: 'a', zh: '甲', value: '3', part: 1 as const }, { id: 'b', zh: '乙', value: '0', part: 1 as const }, { id: 'c', zh: '丙', value: null, part: 1 as const }, { id: 'd', zh: '丁', value: '5', part: 1 as const }]
  expect(proposeFigures(figures, new Set(['d'])).map(({ text }) => text)).toEqual(['甲{{figure:a}}。'])
})
