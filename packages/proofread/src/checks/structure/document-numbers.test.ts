import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { documentNumbers } from './document-numbers.ts'

test('other brackets than 〔〕, 第 and 年 in a document number are marked', () => {
  expect(marks(documentNumbers, '临政办发[2023]15号、青政发（2023）3号、青政发〔2023〕第4号、青政发〔2023年〕5号')).toEqual(['B [2023]15号', 'B （2023）3号', 'B 〔2023〕第4号', 'B 〔2023年〕5号'])
  expect(marks(documentNumbers, '临政办发〔2023〕15号，（2023）某0101行初3号，12号令')).toEqual([])
})

test('a document of a year after the report was not yet there', () => {
  expect(marks(documentNumbers, '按照临政办发〔2025〕1号文件', { year: 2023 })).toEqual(['A 〔2025〕1号'])
  expect(marks(documentNumbers, '按照临政办发〔2024〕1号文件', { year: 2023 })).toEqual([])
})
