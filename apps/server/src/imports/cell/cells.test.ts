import { choice, day, decimal, integer, money, text, village, yes } from '@zhenzhi/kernel'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../outside/spreadsheet/book.ts'
import type { PlainField } from './read-cell.ts'
import { readCell } from './read-cell.ts'
import { readDay } from './read-day.ts'
import { linesOf, nameOf, partsOf, readPeople } from './read-names.ts'
import { indexNames } from './read-word.ts'
import type { Lookup } from './reading.ts'

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`
const [east, west] = [id(1), id(2)]

const lookup: Lookup = {
  year: undefined, terms: new Map(), words: new Map([['kind  邻居', 'near'], ['kind  另案', '']]),
  places: indexNames([{ id: east, names: ['东村', '老油坊'] }, { id: west, names: ['西村社区'] }, { id: id(3), names: ['一组'] }, { id: id(4), names: ['一组'] }]),
}
const read = (cell: Cell | undefined, field: PlainField, more: { inTenThousands?: boolean } = {}) => {
  const answer = readCell(cell, field, { use: { target: { act: 'register', field: 'kind' }, ...more }, lookup })
  return 'says' in answer ? answer.says : answer.value
}

describe('days', () => {
  test.each<[Cell, number | undefined, string]>([
    ['2022-3-5', undefined, '2022-03-05'], ['2022/3/5', undefined, '2022-03-05'], ['2022.3.5', undefined, '2022-03-05'], ['2022年3月5日', undefined, '2022-03-05'],
    ['２０２２．３．５', undefined, '2022-03-05'], ['20220305', undefined, '2022-03-05'], [20_220_305, undefined, '2022-03-05'], [44_625, undefined, '2022-03-05'],
    [{ text: '3/5/22', value: 44_625.5, day: '2022-03-05' }, undefined, '2022-03-05'], ['2022-03-05 08:30', undefined, '2022-03-05'], ['2022年3月5日（星期六）', undefined, '2022-03-05'],
    ['3月5日', 2022, '2022-03-05'], ['3.5', 2022, '2022-03-05'], ['22.3.5', 2022, '2022-03-05'], ['2月29日', 2024, '2024-02-29'],
  ])('%j with the year %s is %s', (cell, year, wanted) => {
    expect(readDay(cell, year)).toEqual({ value: wanted })
  })

  test.each<[Cell, number | undefined, string]>([
    ['3月5日', undefined, '没有年份'], ['22.3.5', 2023, '只有两位'], ['2022年3月', undefined, '只有年月'], ['2022-02-29', undefined, '没有 2022年2月29日'], ['2月29日', 2023, '没有 2023年2月29日'],
    ['3月5日至7日', 2022, '不像一个日期'], ['近期', undefined, '不像一个日期'], [12, undefined, '不像一个日期'],
  ])('%j with the year %s is refused: %s', (cell, year, words) => {
    const answer = readDay(cell, year)
    expect('says' in answer && answer.says).toContain(words)
  })
})

describe('numbers', () => {
  test.each<[Cell, unknown]>([['3', 3], ['3人', 3], ['5 件', 5], ['1,200', 1200], [7, 7], [7.0, 7], ['３', 3], ['无', null], ['/', null]])('%j as a count is %j', (cell, wanted) => {
    expect(read(cell, integer('人数', 'person'))).toBe(wanted)
  })
  test.each<[Cell]>([['约3人'], ['三人'], ['3万'], [3.5], ['3-5'], ['-1']])('%j is no count', (cell) => {
    expect(read(cell, integer('人数', 'person'))).toMatch(/不是|不能/)
  })
  test.each<[Cell, boolean, unknown]>([
    ['320.5', false, '32050'], [1250.5, false, '125050'], ['¥1,250.50', false, '125050'], ['3万元', false, '3000000'], [2.5, true, '2500000'], ['500元', true, '50000'], [0.1 + 0.2, false, '30'],
  ])('%j (in 万元: %s) is %s 分', (cell, inTenThousands, wanted) => {
    expect(read(cell, money('金额'), { inTenThousands })).toBe(wanted)
  })
  test('money that is no amount or finer than a 分 is refused; a decimal keeps its places', () => {
    expect(read('约五百', money('金额'))).toContain('不是一个金额')
    expect(read(33.333, money('金额'))).toContain('最多记到分')
    expect([read('2.50亩', decimal('面积', 'area', 2)), read('1.234', decimal('面积', 'area', 2))]).toEqual(['2.50', '“面积”最多 2 位小数。'])
  })
})

describe('words', () => {
  const kind = choice('类别', { near: '邻里', road: '道路（含桥）' })

  test('a choice goes by its label, its key, or what somebody said the word stands for', () => {
    expect([read('邻里', kind), read(' 邻 里 ', kind), read('near', kind), read('道路(含桥)', kind), read('邻居', kind), read('另案', kind), read('', kind)]).toEqual(['near', 'near', 'near', 'road', 'near', null, null])
    expect(read('家庭', kind)).toBe('“家庭”不在可选的里面：邻里、道路（含桥）。')
  })
  test('yes and no by words and marks', () => {
    expect(['是', '√', '✓', '1'].map((one) => read(one, yes('愿意')))).toEqual([true, true, true, true])
    expect(['否', '×', '无', '0'].map((one) => read(one, yes('愿意')))).toEqual([false, false, false, false])
    expect(read('待定', yes('愿意'))).toContain('看不出')
  })
  test('a village goes by its name with or without its ending, and by what people call it; two of one name are not guessed between', () => {
    expect(['东村', '东村村委会', '老油坊', '西村', '西村社区', '东'].map((one) => read(one, village('村')))).toEqual([east, east, east, west, west, east])
    expect([read('南村', village('村')), read('一组', village('村'))]).toEqual(['没有叫“南村”的村或网格。', '“一组”有2个同名的，分不清是哪一个。'])
  })
  test('a number in a text column keeps its digits, and one that lost its last digits is refused', () => {
    expect([read(13_000_000_000, text('电话')), read({ text: '0012', value: 12 }, text('编号')), read(1e14, text('编号'))]).toEqual(['13000000000', '0012', '100000000000000'])
    expect(read(420_100_199_001_011_200, text('证号'))).toContain('15 位以后已被表格软件改成 0')
  })
  test('a formula has its last result or is refused, and so is an error', () => {
    expect(read({ text: '3', value: 3, formula: true }, integer('数', 'case'))).toBe(3)
    expect(read({ text: '', value: null, formula: true }, integer('数', 'case'))).toContain('没有存下算好的结果')
    expect(read({ text: '#DIV/0!', value: null, formula: true }, day('日'))).toContain('#DIV/0!')
  })
})

test('names are parted by 、 and commas and never by blanks; items by lines, without their numbers', () => {
  expect(partsOf('王　五、李四,赵六/钱七').map(nameOf)).toEqual(['王五', '李四', '赵六', '钱七'])
  expect(linesOf('1. 学法\n（二）')).toEqual(['学法', '（二）'])
  expect(linesOf('一、学法；二、计划')).toEqual(['学法', '计划'])
  expect(readPeople(new Map([['name', '甲某、乙某'], ['phone', '13000000000、13000000001']]))).toEqual({ value: [{ name: '甲某', phone: '13000000000' }, { name: '乙某', phone: '13000000001' }] })
  expect(readPeople(new Map([['name', '甲某、乙某'], ['phone', '13000000000']]))).toEqual({ says: expect.stringContaining('分不清是谁的') })
  expect(readPeople(new Map([['phone', '13000000000']]))).toEqual({ says: expect.stringContaining('没有姓名') })
})
