import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { matchesIn } from '../../text/placed.ts'

const check = 'date-order'
const span = /(?<![\d年次翌])(?<month>\d{1,2})月(?<day>\d{1,2})日?(?:起|开始)?(?:，?一直)?(?:持续|延续)?(?:至|到|[-—–~～]+)(?:(?<toMonth>\d{1,2})月)?(?<toDay>\d{1,2})日/gu
const months = /(?<![\d年次翌.])(?<month>\d{1,2})月(?:份)?(?:至|到|[-—–~～]+)(?<toMonth>\d{1,2})月(?!\d)/gu
const whole = /(?<![\d\-—/.])(?<year>20[0-4]\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)(?=日|起|前|之前|以来|召开|开展|印发|在|，|、|至|的|举行|举办|上午|下午)/gu

const dated = /(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日起?(?:至|到|[-—–~～]+)(?<yearTo>20\d\d)年(?<monthTo>\d{1,2})月(?<dayTo>\d{1,2})日/gu
const day = (groups: Readonly<Record<string, string>>, which: '' | 'To'): number => Number(groups[`year${which}`]) * 10_000 + Number(groups[`month${which}`]) * 100 + Number(groups[`day${which}`])

/** A span that ends before it begins (over the turn of a year only winter's is believed), and a day written in eight bare digits. */
export const dateOrder: Check = (text) => text.paragraphs.flatMap((paragraph) => {
  const days = matchesIn(paragraph, span).flatMap(({ text: quote, start, end, match }) => {
    const { month = '', day = '', toMonth = month, toDay = '' } = match.groups ?? {}
    const turned = Number(toMonth) < Number(month) || (toMonth === month && Number(toDay) < Number(day))
    return turned && !isWinter(Number(month), Number(toMonth)) ? [findingOf({ quote, start, end }, toMonth === month ? 'A' : 'B')] : []
  })
  const spans = matchesIn(paragraph, months).flatMap(({ text: quote, start, end, match }) => {
    const [from, to] = [Number(match.groups?.month), Number(match.groups?.toMonth)]
    return to < from && from <= 12 && !isWinter(from, to) ? [findingOf({ quote, start, end }, 'B')] : []
  })
  const full = matchesIn(paragraph, dated).flatMap(({ text: quote, start, end, match: { groups = {} } }) =>
    (day(groups, '') > day(groups, 'To') ? [findingOf({ quote, start, end }, 'A')] : []))
  return [...full, ...days, ...spans, ...matchesIn(paragraph, whole).map(({ text: quote, start, end, match }): Finding => {
    const { year = '', month = '', day = '' } = match.groups ?? {}
    return { check, certainty: 'A', quote, start, end, message: '日期没有写“年、月、日”。', suggestion: `${year}年${Number(month)}月${Number(day)}日` }
  })]
})

/** From autumn into spring a campaign goes over the turn of the year. */
function isWinter(from: number, to: number): boolean {
  return from >= 9 && to <= 6 && from !== to
}

function findingOf(place: Pick<Finding, 'quote' | 'start' | 'end'>, certainty: 'A' | 'B'): Finding {
  return { check, certainty, ...place, message: '结束的日期在开始的日期之前，请核对；跨年的请写明年份。', suggestion: null }
}
