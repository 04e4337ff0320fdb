import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { headingNumbers } from './heading-numbers.ts'

test('a first-level heading that lost its number between numbered ones is marked whole', () => {
  expect(marks(headingNumbers, rightReport.replace('二、存在的不足和原因', '存在的不足和原因'))).toEqual(['A 存在的不足和原因'])
})

test('a sub-heading that lost its number is the only bare line between its neighbours', () => {
  expect(marks(headingNumbers, rightReport.replace('（二）化解', '化解'))).toEqual(['A 化解矛盾纠纷'])
})

test('a number left out or told twice is marked', () => {
  expect(marks(headingNumbers, rightReport.replace('（二）', '（一）'))).toEqual(['A （一）', 'A （三）'])
  expect(marks(headingNumbers, '二、工作\n（一）甲事办得好\n说了。\n（二）乙事办得好\n说了。\n（四）丙事办得好\n说了。')).toContain('A （四）')
})

test('another style at the same level is marked where it stands', () => {
  const mixed = rightReport.replace('一、2023年', '1、2023年').replace('（一）规范', '（1）规范').replace('（二）化解', '（2）化解')
  expect(marks(headingNumbers, mixed)).toEqual(['A （1）', 'A （2）', 'A 1、'])
})

test('a level that counts on through the parts, and lists begun anew below each heading, are right', () => {
  expect(marks(headingNumbers, '一、甲\n（一）甲一\n（二）甲二\n二、乙\n（三）乙一\n（四）乙二')).toEqual([])
  expect(marks(headingNumbers, '一、甲\n1.甲一\n2.甲二\n二、乙\n1.乙一\n2.乙二')).toEqual([])
})
