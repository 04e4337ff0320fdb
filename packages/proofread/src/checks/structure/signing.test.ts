import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { signing } from './signing.ts'

test('a report without its day, or without its body, is marked', () => {
  expect(marks(signing, rightReport.replace('2024年1月18日\n', ''))).toEqual(['A 青禾镇人民政府'])
  expect(marks(signing, rightReport.replace('青禾镇人民政府\n', ''))).toEqual(['B 2024年1月18日'])
  expect(marks(signing, rightReport.replace('青禾镇人民政府\n2024年1月18日\n', ''))).toEqual(['B 青禾镇2023年度法治政府建设年度报告'])
})

test('a day is read however it is written', () => {
  for (const day of ['二〇二四年一月十八日', '2024-1-18', '20240118', '2024 1 18']) expect(marks(signing, rightReport.replace('2024年1月18日', day))).toEqual([])
})

test('posting after 1 April is marked, on 1 April it is not; a report is not signed after it was posted', () => {
  const posted = (day: string) => marks(signing, rightReport.replace('报告\n', `报告\n发布日期：${day}\n`))
  expect(posted('2024-04-02')).toEqual(['B 发布日期：2024-04-02'])
  expect(posted('2024-04-01')).toEqual([])
  expect(posted('2024-01-10')).toEqual(['A 2024年1月18日'])
})
