import { expect, test } from 'vitest'
import { findFormulations, formulationHeads, parseFormulations } from './formulation.ts'

const table = `${formulationHeads.join('\t')}\n甲项提法\t乙项提法\t2024\t\t演示文〔2024〕1号\t有错\n\n\t丙项要求\t2025\t2025\t演示文〔2025〕2号\t\n`
const { formulations, faults } = parseFormulations(table)

test('a list is read line by line with its years, source and certainty; headings and empty lines are passed over', () => {
  expect(faults).toEqual([])
  expect(formulations).toEqual([
    { wrong: '甲项提法', right: '乙项提法', from: 2024, until: null, source: '演示文〔2024〕1号', certainty: 'A' },
    { wrong: '', right: '丙项要求', from: 2025, until: 2025, source: '演示文〔2025〕2号', certainty: 'B' },
  ])
})

test('a line that is not understood is told with its number, and nothing of the list is taken', () => {
  const read = parseFormulations('甲项提法,乙项提法,24,,演示文,\n旧,新,,,演示文,\n丁项提法,戊项提法,2025,2024,演示文,\n己项提法,庚项提法,,,,\n辛项提法,壬项提法,,,演示文,肯定')

  expect(read.formulations).toEqual([])
  expect(read.faults.map(({ line, says }) => [line, says.slice(0, 5)])).toEqual([[1, '年份要写四'], [2, '“不再用的'], [3, '起始年晚于'], [4, '请写来源（'], [5, '“把握”请']])
})

test('words are marked in reports of the years they hold for, and nowhere inside what is right', () => {
  const text = '本镇落实甲项提法。落实甲项提法和丙项要求。'

  expect(findFormulations(text, formulations, 2025).map(({ start, suggestion, certainty }) => [start, suggestion, certainty])).toEqual([[4, '乙项提法', 'A'], [11, '乙项提法', 'A']])
  expect(findFormulations(text, formulations, 2023)).toEqual([])
  expect(findFormulations(text, formulations, null)).toEqual([])
  expect(findFormulations('坚持新甲项提法不动摇', [{ ...formulations[0]!, right: '新甲项提法', from: null }], null)).toEqual([])
})

test('what a year’s report has to hold and does not is asked about once', () => {
  expect(findFormulations('\n标题\n正文', formulations, 2025).map(({ quote, certainty, message }) => [quote, certainty, message])).toEqual([['标题', 'C', '全文没有写到“丙项要求”（演示文〔2025〕2号）。']])
  expect(findFormulations('标题\n丙项要求', formulations, 2025)).toEqual([])
})
