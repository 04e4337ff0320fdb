import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { relativeTime } from './relative-time.ts'

test('目前 and 今年 beside figures are asked about once each', () => {
  const text = rightReport.replace('全年办理', '截至目前，今年以来办理').replace('全年举办', '今年以来举办')
  expect(marks(relativeTime, text)).toEqual(['B 截至目前', 'C 今年以来'])
})

test('words of time without a figure are left alone', () => {
  expect(marks(relativeTime, rightReport.replace('带头学法、述法', '今年带头学法、述法').replace('主持研究', '。主持研究'))).toEqual([])
})
