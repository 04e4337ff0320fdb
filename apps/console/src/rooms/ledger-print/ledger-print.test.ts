import { expect, test } from 'vitest'
import { intoPages } from './into-pages.ts'
import { ledgerSums } from './ledger-sums.ts'

const room = { sheet: 100, end: 30 }

test('rows fill the sheets in order, each once; the end stands beneath the last row or takes the last of them along to a sheet of its own', () => {
  expect(intoPages([40, 40, 40, 20], room)).toEqual([{ from: 0, to: 2 }, { from: 2, to: 4 }])
  expect(intoPages([50, 50], room)).toEqual([{ from: 0, to: 1 }, { from: 1, to: 2 }])
  expect(intoPages([90], room)).toEqual([{ from: 0, to: 1 }, { from: 1, to: 1 }])
  expect(intoPages([70, 31], room)).toEqual([{ from: 0, to: 1 }, { from: 1, to: 2 }])
  expect(intoPages([], room)).toEqual([{ from: 0, to: 0 }])
})

test('a row higher than a sheet has one to itself and loses none', () => {
  expect(intoPages([10, 300, 10], room)).toEqual([{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 3 }])
})

test('columns add up exactly, money in 元, and only where there is a number', () => {
  const column = (kind: string, sum: boolean) => ({ key: kind, title: kind, kind, listed: true, sum })
  const rows = [['3', '10', '0.1', null], ['4', '-25', '0.25', null], [null, '9007199254740993', null, '1']].map((numbers, at) => ({ id: String(at), cells: [], numbers: [...numbers, null] }))

  expect(ledgerSums([column('integer', true), column('money', true), column('decimal', true), column('text', false), column('integer', true)], rows)).toEqual(['7', '90071992547409.78', '0.35', undefined, undefined])
})
