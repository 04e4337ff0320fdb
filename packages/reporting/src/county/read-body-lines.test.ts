import { expect, test } from 'vitest'
import { readBodyLines } from './read-body-lines.ts'

const book = {
  towns: [{ id: 11, name: '青禾镇' }, { id: 12, name: '白石镇' }, { id: 13, name: '白石乡' }],
  figures: [{ id: 'petitions', zh: '信访件', unit: '件' }, { id: 'paid', zh: '发放金额', unit: '万元' }, { id: 'one', zh: '走访', unit: '次' }, { id: 'two', zh: '走访', unit: '户次' }],
}
const read = (text: string) => readBodyLines(text, book)

test('a table copied from a spreadsheet is read line by line, headings and empty lines left out', () => {
  expect(read('乡镇\t数字\t数值\r\n青禾镇\t信访件\t1,234\r\n\r\n白石镇\tpaid\t12.50\n')).toEqual([
    { line: 2, town: 11, figure: 'petitions', value: '1234' }, { line: 4, town: 12, figure: 'paid', value: '12.50' },
  ])
})

test('a name without 镇 is enough where it is one town’s alone, full-width digits are digits, and the unit may stand behind', () => {
  expect(read('青禾\t信访件\t１２件')).toEqual([{ line: 1, town: 11, figure: 'petitions', value: '12' }])
  expect(readBodyLines('青禾镇\t信访件\t3', { ...book, towns: [{ id: 11, name: '青禾镇（演示）' }] })).toEqual([{ line: 1, town: 11, figure: 'petitions', value: '3' }])
  expect(read('白石\t信访件\t12')).toEqual([{ line: 1, text: '白石\t信访件\t12', fault: expect.stringContaining('没有“白石”') }])
})

test('each line that is not understood says why, and the others stand', () => {
  const faults = read('青禾镇\t信访件\n甲镇\t信访件\t3\n青禾镇\t甲\t3\n青禾镇\t走访\t3\n青禾镇\t信访件\t三\n青禾镇\t信访件\t3.5\n青禾镇\t信访件\t-3\n青禾镇\tpaid\t3元\n青禾镇\t信访件\t3\n青禾镇\t信访件\t4')
  expect(faults.map((one) => ('fault' in one ? one.fault : one.value))).toEqual([
    expect.stringContaining('三格'), expect.stringContaining('“甲镇”'), expect.stringContaining('“甲”'), expect.stringContaining('不止一项'), expect.stringContaining('“三”'),
    expect.stringContaining('3.5'), expect.stringContaining('-3'), expect.stringContaining('3元'), '3', expect.stringContaining('第 9 行'),
  ])
})
