import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { matchesIn, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'

const check = 'document-numbers'
const number = /(?<=[\u4e00-\u9fff])([〔[［【（(])(20\d\d)年?([〕\]］】）)])(第?)(\d{1,4})号/gu

/** Document numbers as 〔2021〕3号: the year in hexagonal brackets, no 第, no year after the report. */
export const documentNumbers: Check = (text, about) => {
  const { year } = readReport(text, about)
  return text.paragraphs.flatMap((line) => matchesIn(line, number)).flatMap((place): Finding[] => {
    const [, open = '', of = '', close = '', ordinal = '', count = ''] = place.match
    const right = `〔${of}〕${Number(count)}号`
    const malformed = `${open}${close}` !== '〔〕' || ordinal !== '' || place.text.includes('年') || count.startsWith('0')
    if (year !== null && Number(of) > year + 1) {
      return [{ check, certainty: 'A', ...placed(place), message: `文号的年份晚于报告年度${year}年。`, suggestion: null }]
    }
    const message = `文号应当写作“${right}”：年份用六角括号，序号不加“第”，不编虚位。`
    return malformed ? [{ check, certainty: 'B', ...placed(place), message, suggestion: right }] : []
  })
}
