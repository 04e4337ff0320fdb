import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { fourParts } from './four-parts.ts'

const without = (heading: string, next: string) => rightReport.slice(0, rightReport.indexOf(heading)) + rightReport.slice(rightReport.indexOf(next))

test('a missing part is told at the last heading', () => {
  expect(marks(fourParts, without('三、党政主要', '四、2024年'))).toEqual(['A 四、2024年法治政府建设的主要安排'])
  expect(marks(fourParts, without('二、存在', '三、党政主要'))).toEqual(['A 四、2024年法治政府建设的主要安排'])
  expect(marks(fourParts, without('四、2024', '青禾镇人民政府'))).toEqual(['A 三、党政主要负责人履行推进法治建设第一责任人职责情况'])
})

test('lacks without causes are marked, whether the heading promises them or not', () => {
  const causeless = rightReport.replace('，主要原因是近三年新进人员占一半以上', '').replace('，原因是村级人员变动后交接不及时', '')
  expect(marks(fourParts, causeless)).toEqual(['A 二、存在的不足和原因'])
  expect(marks(fourParts, causeless.replace('二、存在的不足和原因', '二、存在的不足'))).toEqual(['A 二、存在的不足'])
  expect(marks(fourParts, rightReport.replace('二、存在的不足和原因', '二、存在的不足'))).toEqual([])
})

test('a plan for no year, or for the year reported on, is marked', () => {
  const yearless = rightReport.replace('四、2024年法治政府建设的主要安排', '四、下一步工作打算').replace('2024年，我镇', '我镇')
  expect(marks(fourParts, yearless)).toEqual(['A 四、下一步工作打算'])
  expect(marks(fourParts, rightReport.replace('四、2024年', '四、2023年'))).toEqual(['A 2023年'])
})

test('a summary is not what the rules call a yearly report', () => {
  expect(marks(fourParts, rightReport.replace('建设年度报告', '建设工作总结'))).toEqual(['B 工作总结'])
})

test('a piece of a report, and another paper, are not asked for four parts', () => {
  expect(marks(fourParts, rightReport.slice(0, 300))).toEqual([])
  expect(marks(fourParts, rightReport.replaceAll(/法治政府|依法行政|法治建设/gu, '环境卫生'))).toEqual([])
})
