import type { Check } from '../../check.ts'
import { documentTitlesOf } from '../../text/document-titles.ts'
import { placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import { lawYears } from '../../words/law-years.ts'

/** A law still to come is spoken of before it holds. */
const ahead = /草案|征求意见|即将|将于|颁布|公布|出台|通过|制定|立法|施行|实施/u

/** A law cited in a report of a year before there was one. A report is written within months of its year, so two years too early is certain enough. */
export const lawBeforeItsTime: Check = (text, about) => {
  const { year } = readReport(text, about)
  if (year === null) return []
  return documentTitlesOf(text).flatMap((title) => {
    const name = title.name.replace(/^(?:中华人民共和国|中国共产党)/u, '')
    const from = Object.hasOwn(lawYears, name) ? lawYears[name] : undefined
    const near = text.whole.slice(Math.max(0, title.start - 20), title.end + 20)
    if (from === undefined || from <= year + 1 || ahead.test(near)) return []
    return [{ check: 'law-before-its-time', certainty: 'B' as const, ...placed(title), message: `报告年度是${year}年，《${name}》到${from}年才施行，请核对。`, suggestion: null }]
  })
}
