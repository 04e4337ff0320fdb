import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { pageColumn } from './page-column.ts'

test('a report posted among notices is marked, one under its own column is not', () => {
  expect(marks(pageColumn, `首页>政务公开>通知公告\n${rightReport}`)).toEqual(['B 首页>政务公开>通知公告'])
  expect(marks(pageColumn, `首页>政务公开>法治政府建设年度报告\n${rightReport}`)).toEqual([])
  expect(marks(pageColumn, rightReport)).toEqual([])
})
