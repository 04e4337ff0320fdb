import type { Check } from '../../check.ts'
import { matchesIn } from '../../text/placed.ts'
import { lawDays } from '../../words/law-days.ts'

const check = 'law-days'
const told = /《(?:中华人民共和国)?(?<law>[^《》]{3,20})》[^，,。；;《》]{0,6}?(?:自|于|从|将于)?(?<date>(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日)起?(?:正式|开始)?(?:施行|实施|生效)/gu

/** The day a law came into force, where the law is new or was revised since 2018 and no day of it fits. */
export const lawDay: Check = (text) => text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, told).flatMap((found) => {
  const { law = '', date = '', year = '', month = '', day = '' } = found.match.groups ?? {}
  const days = Object.hasOwn(lawDays, law) ? lawDays[law] : undefined
  if (days === undefined || Number(year) < 2018 || days.includes(`${year}-${Number(month)}-${Number(day)}`)) return []
  const [y = '', m = '', d = ''] = (days[0] ?? '').split('-')
  const right = `${y}年${m}月${d}日`
  const start = found.start + found.text.indexOf(date)
  return [{ check, certainty: 'A' as const, quote: date, start, end: start + date.length, message: `《${law}》自${right}起施行，这里写的是“${date}”。`, suggestion: right }]
}))
