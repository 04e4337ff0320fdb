import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { nameVariants } from './name-variants.ts'

test('one phrase with 方式 here and 方法 there is marked where it is the fewer', () => {
  expect(marks(nameVariants, '运用法治思维和法治方式办事。提高法治思维和法治方法的能力。')).toEqual(['A 方法'])
  expect(marks(nameVariants, '宣传方式多样，工作方法得当。')).toEqual([])
})

test('a quoted name that differs by one like character is marked, one that differs by a number is another', () => {
  expect(marks(nameVariants, '打造“红色议事厅”，用好“红色议事厅”，推广“红色议事庭”。')).toEqual(['B 红色议事庭'])
  expect(marks(nameVariants, '开展“法律六进”，又开展“法律七进”，建设“美丽乡村”“美丽乡镇”。')).toEqual([])
})

test('a phrase told many times and once with a character that sounds alike is marked', () => {
  const usual = '全镇综合行政执法监督平台运行。'
  expect(marks(nameVariants, `${usual.repeat(3)}全镇综合行正执法监督平台运行。`)).toContain('B 镇综合行正执法监督')
  expect(marks(nameVariants, usual.repeat(4))).toEqual([])
})

test('an honour told once with a word left out is marked, one of another level is another', () => {
  expect(marks(nameVariants, '获评“全国平安渔业示范乡镇”。获评“全国平安示范乡镇”后。')).toEqual(['B 全国平安示范乡镇'])
  expect(marks(nameVariants, '获评“全市平安示范单位”，获评“全市最美平安示范单位”。').length).toBeLessThan(2)
  expect(marks(nameVariants, '获评“法治示范村”，获评“省级法治示范村”。')).toEqual([])
})
