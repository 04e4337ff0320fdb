import type { BoardFigure } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { boardFile } from './board-file.ts'

const figure: BoardFigure = {
  id: 'rate', zh: '=率,"甲"', value: null, absent: '—', numerator: '0', denominator: '0', unit: '%', grades: ['record', 'supply'], asOf: { seq: 0, moment: null }, part: 1,
  beside: { kind: '纠纷', office: '', before: '5', change: '-3' },
}

test('a file for spreadsheets says that it is UTF-8, quotes what needs it, and holds no formula', () => {
  const lines = boardFile({ figures: [figure], counts: { rate: 2 }, by: 'part', head: ['演示数据'] }).split('\r\n')

  expect(lines[0]).toBe('\uFEFF演示数据')
  expect(lines[1]).toMatch(/^归类,事项,指标,本期/)
  expect(lines[2]).toBe(`一、举措和成效,纠纷,"'=率,""甲""",—,%,5,-3,0,0,明细、盖章确认,2`)
  expect(lines.slice(3)).toEqual([''])
})
