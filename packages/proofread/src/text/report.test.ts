import { expect, test } from 'vitest'
import { rightReport } from '../report.fixture.ts'
import { readReport } from './report.ts'
import { readText } from './read-text.ts'

const read = (text: string, about = {}) => readReport(readText(text), about)

test('a whole report is told by its title, its year, its signature and day', () => {
  const { title, year, signedBy, signedOn, whole, body } = read(rightReport)

  expect([title?.text, year, signedBy?.text, signedOn?.day, whole]).toEqual(['青禾镇2023年度法治政府建设年度报告', 2023, '青禾镇人民政府', { year: 2024, month: 1, day: 18 }, true])
  expect([body[0]?.text.slice(0, 5), body.at(-1)?.text.slice(-4)]).toEqual(['2023年', '年完成。'])
})

test('what a web page puts around a report is no part of it', () => {
  const page = `首页>政务公开>法治政府建设年度报告\n${rightReport.replace('报告\n', '报告\n发布日期：2024-02-01  来源：青禾镇\n')}\n扫一扫在手机打开当前页，关注公众号，了解更多的政务信息，办事更加方便，欢迎您的使用。\n主办：青禾镇人民政府`

  expect(read(page)).toMatchObject({ year: 2023, whole: true, signedBy: { text: '青禾镇人民政府' }, postedOn: { day: { year: 2024, month: 2, day: 1 } } })
  expect(read(page).body.map(({ text }) => text)).toEqual(read(rightReport).body.map(({ text }) => text))
})

test('without a title the year is that of its opening, never that of its plan; what its keeper says goes first', () => {
  const untitled = rightReport.slice(rightReport.indexOf('\n\n') + 2)

  expect(read(untitled)).toMatchObject({ year: 2023, whole: true })
  expect(read(untitled.replaceAll('2023年', '本年'))).toMatchObject({ year: null })
  expect(read(untitled, { year: 2022 })).toMatchObject({ year: 2022 })
})
