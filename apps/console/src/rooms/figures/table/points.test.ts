import type { FigureTableView } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { pointsOf, topOf } from './points.ts'

const cell = (value: string | null, state: FigureTableView['cells'][number][number]['state'] = 'value') => ({ shown: value ?? '—', value, state })
const axis = { id: 'month', title: '月', kind: 'time' as const }
const table: FigureTableView = {
  figure: 'a', zh: '甲', unit: '件', town: 1, townName: '某镇', demo: false, from: '2026-01-01', to: '2026-12-31', cutoff: '2026-03-20', axes: [axis], rows: axis, cols: axis, says: [],
  rowHeads: ['一', '二', '三', '四'].map((title) => ({ key: title, title })), colHeads: [],
  cells: [[cell('3')], [cell('0', 'unbooked')], [cell(null, 'none')], [cell(null, 'ahead')], [cell('3')]],
}

test('a chart has the rows in their order, without the sum, without what has not begun; no value is no nought', () => {
  expect(pointsOf(table).map(({ title, value, shown }) => [title, value, shown])).toEqual([['一', 3, '3'], ['二', 0, '没有登记'], ['三', null, '—']])
})

test('the scale ends at a round number', () => {
  const top = (value: number) => topOf([{ key: '', title: '', shown: '', value }])
  expect([0, 3, 11, 24, 26, 97, 100, 0.4].map(top)).toEqual([1, 5, 20, 25, 50, 100, 100, 0.5])
})
