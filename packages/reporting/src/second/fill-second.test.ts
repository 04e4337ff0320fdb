import { expect, test } from 'vitest'
import { fillSecond } from './fill-second.ts'
import { blank, figure, lintSecondReport, sum, typed } from './second-report.ts'
import type { SecondReport } from './second-report.ts'

const report: SecondReport = {
  id: 'toy', title: '月报', every: 'month', basis: '本地要求',
  parts: [
    { heading: '一、数字', tables: [{
      title: '数字', corner: '项目', columns: ['本月', '合计'],
      rows: [
        { label: '月初', level: 0, cells: [figure('open', 'before'), blank] },
        { label: '新增', level: 0, cells: [figure('begun'), sum(figure('begun'), typed('elsewhere'))] },
        { label: '了结', level: 0, cells: [figure('ended'), blank] },
        { label: '月末', level: 0, cells: [figure('open'), blank] },
      ],
    }] },
    { heading: '二、说明', write: { key: 'notes', hint: '说明', starts: '本月新增{{figure:begun}}。' } },
  ],
  balances: [{ title: '月初 + 新增 = 了结 + 月末', table: '数字', left: ['月初', '新增'], right: ['了结', '月末'] }],
}
const values = { period: new Map([['open', '3'], ['begun', '5'], ['ended', '4']]), year: new Map(), before: new Map([['open', '2']]) }
const fill = (entered: { typed?: Record<string, string>; written?: Record<string, string> } = {}, given = values) =>
  fillSecond(report, { values: given, entered: { typed: {}, written: {}, ...entered }, print: () => '5件' })

test('cells are figures of the period, of its year or of the evening before; a sum waits for what is not typed yet', () => {
  const filled = fill()

  expect(filled.parts[0]?.tables[0]?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([['2', null], ['5', null], ['4', null], ['3', null]])
  expect(filled.waiting).toBe(0)
  expect(fill({ typed: { elsewhere: '7' } }).parts[0]?.tables[0]?.rows[1]?.cells[1]).toEqual({ value: '12', byHand: true })
})

test('rows that must hang together are weighed column by column, and a missing side is not a difference', () => {
  expect(fill().balances.map(({ column, left, right, holds }) => [column, left, right, holds])).toEqual([['本月', '7', '7', true], ['合计', '—', '—', null]])
  expect(fill({}, { ...values, before: new Map([['open', '1']]) }).balances[0]?.holds).toBe(false)
})

test('words begin with the figures and stay as a person wrote them', () => {
  expect(fill().parts[1]?.text).toMatchObject({ says: '本月新增5件。', begun: false })
  expect(fill({ written: { notes: '无。' } }).parts[1]?.text).toMatchObject({ says: '无。', begun: true })
})

test('what a report names and is not there is told', () => {
  expect(lintSecondReport(report, ['open', 'begun', 'ended'])).toEqual([])
  expect(lintSecondReport({ ...report, balances: [{ title: '平衡', table: '数字', left: ['没有'], right: [] }] }, ['open'])).toEqual(['no figure “begun”', 'no figure “ended”', 'balance “平衡”: no row “没有”'])
})
