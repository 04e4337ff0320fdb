import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { numberMark } from './number-mark.ts'

test('a number without its mark after a numbered item is marked, a count at the head of a line is not', () => {
  expect(marks(numberMark, '1、健全制度\n2、规范程序\n3加强培训')).toEqual(['A 3'])
  expect(marks(numberMark, '1、健全制度\n2、规范程序\n3名干部参加培训')).toEqual([])
  expect(marks(numberMark, '2、规范程序\n7加强培训')).toEqual([])
})

test('half a bracket is marked, whole ones and running text are not', () => {
  expect(marks(numberMark, '一）健全制度\n（二规范程序')).toEqual(['A 一）', 'A （二'])
  expect(marks(numberMark, '（一）健全制度\n一是规范程序\n（三个村）参加\n十个村都有')).toEqual([])
})
