import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { lawNames } from './law-names.ts'

test('a law misnamed by one character is marked', () => {
  expect(marks(lawNames, '学习《中华人民共和国行政处法法》《治安管理处罚法》《信访工作条例》。')).toEqual(['A 行政处法法'])
  expect(marks(lawNames, '学习《人民调节法》《安全生产法法》《反家庭暴力法》。')).toEqual(['A 人民调节法', 'A 安全生产法法'])
})

test('a law that had ended by the year of the report is marked, before that it is right', () => {
  expect(marks(lawNames, '宣传《婚姻法》。', { year: 2023 })).toEqual(['B 婚姻法'])
  expect(marks(lawNames, '宣传《婚姻法》。', { year: 2020 })).toEqual([])
  expect(marks(lawNames, '宣传《婚姻法》。')).toEqual([])
})

test('a national plan has its own years', () => {
  expect(marks(lawNames, '落实《法治政府建设实施纲要（2022—2025年）》。')).toEqual(['B 2022—2025'])
  expect(marks(lawNames, '落实《法治政府建设实施纲要(2021-2025年)》《法治政府建设实施纲要（2026—2030年）》。')).toEqual([])
})

test('local rules and plain papers are no misnamed laws', () => {
  expect(marks(lawNames, '落实《临溪市养犬管理条例》《青禾镇议事办法》《toString》《行政许可法》。')).toEqual([])
})
