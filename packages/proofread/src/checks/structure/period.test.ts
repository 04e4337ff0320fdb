import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { period } from './period.ts'

test('the year of a heading and of the opening is the year of the title', () => {
  expect(marks(period, rightReport.replace('一、2023年推进', '一、2022年推进'))).toEqual(['A 2022'])
  expect(marks(period, rightReport.replace('现将2023年度', '现将2021年度'))).toEqual(['A 2021年'])
  expect(marks(period, rightReport, { year: 2022 })).toContain('A 2023')
})

test('the opening tells of the year reported on, the plan of the next', () => {
  expect(marks(period, rightReport.replace('2023年，青禾镇坚持', '2022年，青禾镇坚持'))).toEqual(['A 2022'])
  expect(marks(period, rightReport.replace('2024年，我镇将', '2023年，我镇将'))).toEqual(['A 2023'])
})

test('a span of years has no 以来', () => {
  expect(marks(period, '2019—2023年以来，共调解纠纷412件。')).toEqual(['A 2019—2023年以来'])
  expect(marks(period, '2019年以来，共调解纠纷412件。')).toEqual([])
})

test('figures of another year are marked, history and comparison are not', () => {
  const told = (sentence: string) => marks(period, rightReport.replace('全年举办', `${sentence}全年举办`))
  expect(told('2022年，全镇共举办讲座16场。')).toEqual(['B 2022年'])
  expect(told('2022年，我镇成立普法讲师团，至今已有12人。')).toEqual([])
  expect(told('2022年，全镇举办讲座16场，今年比上年增长2场。')).toEqual([])
})

test('a report signed before its year was over says up to which day its figures count', () => {
  const early = rightReport.replace('2024年1月18日', '2023年12月18日')
  expect(marks(period, early)).toEqual(['A 2023年12月18日'])
  expect(marks(period, early.replace('全年办理', '截至11月30日，全年办理'))).toEqual([])
})

test('去年以来 in a yearly report is asked about', () => {
  expect(marks(period, rightReport.replace('全年办理行政', '去年以来，办理行政'))).toEqual(['B 去年'])
})
