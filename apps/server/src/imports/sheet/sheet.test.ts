import { definitions } from '@zhenzhi/catalog'
import { opening } from '@zhenzhi/kernel'
import { describe, expect, test } from 'vitest'
import type { Cell, Merge } from '../../outside/spreadsheet/book.ts'
import { proposeColumns, recognised } from '../mapping/propose.ts'
import { actDay, importableActs, targetsOf } from '../mapping/target.ts'
import { bodyRows } from './body-rows.ts'
import { findHeader, headingsAt } from './find-header.ts'
import { gridOf, letterOf } from './grid.ts'
import { numberText } from './text-of.ts'

const mediation = definitions.find(({ id }) => id === 'mediation')!
const petition = definitions.find(({ id }) => id === 'petition')!
const grid = (rows: (Cell | undefined)[][], merges: Merge[] = []) => gridOf({ name: '表', rows, merges })
const targets = targetsOf(mediation, importableActs(mediation)!)
const find = (rows: (Cell | undefined)[][], merges: Merge[] = []) => findHeader(grid(rows, merges), (headings) => recognised([...new Set(headings)], targets))
const proposed = (headings: string[], of = targets) => proposeColumns(headings, of).map(({ column, target: { act, field, part } }) => [headings[column], [act, field, part].filter((one) => one !== undefined).join('.')])

describe('the heading', () => {
  test('is found under a title, a line of who filled it in, and where it has two lines', () => {
    const one = [['某镇台账'], ['填报单位：司法所', undefined, '单位：件'], ['序号', '登记日期', '所在村', '纠纷类型'], [1, '2026-01-01', '东村', '邻里']]
    expect(find(one, [{ top: 0, left: 0, bottom: 0, right: 3 }])).toEqual({ from: 2, to: 2 })
    const two = [['序号', '登记日期', '当事人', undefined], [undefined, undefined, '姓名', '电话'], [1, '2026-01-01', '甲某、乙某', undefined]]
    const merges = [{ top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 1, bottom: 1, right: 1 }, { top: 0, left: 2, bottom: 0, right: 3 }]
    expect(find(two, merges)).toEqual({ from: 0, to: 1 })
    expect(headingsAt(grid(two, merges), { from: 0, to: 1 })).toEqual(['序号', '登记日期', '当事人 姓名', '当事人 电话'])
  })
  test('is the first row with several words where nothing is recognised', () => {
    expect(find([['标题'], ['甲', '乙'], ['丙', '丁']])).toEqual({ from: 1, to: 1 })
  })
})

describe('the rows', () => {
  test('leave out totals, repeated headings and notes, and say so; what only sounds like one stays', () => {
    const rows = [
      ['序号', '村', '事实', '人数'], [1, '东村', '小计划未落实', 3], ['小计', undefined, undefined, 3], [undefined], [2, '合计村', '通行', 2], ['东村合计', undefined, undefined, 5],
      ['序号', '村', '事实', '人数'], ['总计：5'], ['填表人：某某', undefined, '审核人：某某'], ['注：以上为一季度'],
    ]
    const { rows: body, skipped } = bodyRows(grid(rows), { from: 0, to: 0 })

    expect(body).toEqual([1, 4])
    expect(skipped.map(({ row, why }) => [row, why])).toEqual([[2, 'total'], [5, 'total'], [6, 'heading'], [7, 'total'], [8, 'note'], [9, 'note']])
  })
  test('a cell merged downwards stands in each of its rows; one merged to the side only in its first column', () => {
    const merged = grid([['东村', '甲', undefined], [undefined, '乙', undefined]], [{ top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 1, bottom: 0, right: 2 }])
    expect([merged.at(1, 0), merged.at(0, 2), merged.headingAt(0, 2)]).toEqual(['东村', undefined, '甲'])
  })
})

describe('the proposal', () => {
  test('takes headings as ledgers word them, each once, and leaves numbers of rows and remarks out', () => {
    expect(proposed(['序号', '登记时间', '村（社区）', '当事人姓名', '联系电话', '纠纷类别', '主要事实', '备注'])).toEqual([
      ['登记时间', 'register.@day'], ['村（社区）', 'register.village'], ['当事人姓名', 'register.parties.name'], ['联系电话', 'register.parties.phone'], ['纠纷类别', 'register.kind'], ['主要事实', 'register.summary'],
    ])
  })
  test('takes a later step where its day stands, with its fields', () => {
    const found = proposed(['信访件编号', '收件日期', '信访渠道', '信访诉求', '受理日期', '办理日期', '办结日期'], targetsOf(petition, importableActs(petition)!))
    expect(found).toEqual(expect.arrayContaining([['收件日期', 'register.@day'], ['受理日期', 'accept.@day'], ['办理日期', 'handle.@day'], ['办结日期', 'close.@day'], ['信访件编号', 'register.number']]))
  })
})

test('every definition that can be imported says what each of its columns may be, and its opening day among them', () => {
  const importable = definitions.filter((one) => one.supplies === undefined && importableActs(one) !== undefined)
  expect(importable.length).toBeGreaterThan(20)
  for (const one of importable) {
    const found = targetsOf(one, importableActs(one)!)
    expect([one.id, found.some(({ act, field }) => act === opening && field === actDay)]).toEqual([one.id, true])
    expect([one.id, new Set(found.map((spec) => JSON.stringify([spec.act, spec.field, spec.part]))).size]).toEqual([one.id, found.length])
  }
})

test('columns are called as spreadsheets call them, and numbers are written without powers', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  expect([1e21, 1.5e-7, -2e-7, 0.1 + 0.2, 1234567.5].map(numberText)).toEqual(['1000000000000000000000', '0.00000015', '-0.0000002', '0.3', '1234567.5'])
})
