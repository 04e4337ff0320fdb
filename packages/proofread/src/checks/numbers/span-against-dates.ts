import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'span-against-dates'
const day = (end: string) => String.raw`(?:(?<${end}Year>20\d\d)年)?(?<${end}Month>\d{1,2})月(?:(?<${end}Day>\d{1,2})日)?`
const span = new RegExp(`${day('from')}起?(?:至|到|[-—–~～]+)${day('to')}`, 'gu')
const lasting = /(?:为期|历时|持续|开展了?)$/u
const bracketed = /^[（(]\d/u
const days: Readonly<Record<string, number>> = { 天: 1, 周: 7, 个月: 30.4 }

/** 3月1日至5月31日 is three months: a stated length (为期2个月) that its own dates do not hold. */
export const spanAgainstDates: Check = (text) => periodsOf(text).flatMap((period) => {
  const lengths = quantitiesOf(period).filter(({ unit, vague, start, end }) =>
    unit in days && vague === null && (lasting.test(text.whole.slice(Math.max(0, start - 4), start)) || bracketed.test(text.whole.slice(end, end + 4))))
  return [...period.text.matchAll(span)].flatMap((match) => {
    const from = period.start + match.index
    const to = from + match[0].length
    const stated = lengths.find(({ start }) => start >= to && start - to <= 24 && !/[。；;]|\d月/u.test(text.whole.slice(to, start)))
      ?? lengths.find(({ end }) => from >= end && from - end <= 16 && !/[。；;，,]/u.test(text.whole.slice(end, from)))
    return stated === undefined ? [] : judged(match, stated, text.whole)
  })
})

function judged(match: RegExpExecArray, stated: Quantity, whole: string): Finding[] {
  const { fromYear, fromMonth, fromDay, toYear, toMonth, toDay } = match.groups ?? {}
  const [from, to] = [Number(fromMonth), Number(toMonth)]
  const years = toYear === undefined ? (to < from ? 1 : 0) : Number(toYear) - Number(fromYear ?? toYear)
  const length = dayOf(years, to, toDay === undefined ? 30 : Number(toDay)) - dayOf(0, from, fromDay === undefined ? 1 : Number(fromDay)) + 1
  const least = toDay === undefined ? length - 30 : length
  const said = stated.value * (days[stated.unit] ?? 1)
  const slack = stated.unit === '个月' ? 15 : stated.unit === '周' ? 4 : 2
  if (said >= least - slack && said <= length + slack) return []
  const real = stated.unit === '个月' ? `约${Math.max(1, Math.round(length / 30.4))}个月` : `${Math.round(length)}天`
  return [{ check, certainty: 'A', ...passage(whole, stated, stated), message: `“${match[0]}”有${real}，与“${stated.text}”不符。`, suggestion: null }]
}

/** Days since 1 January of the first year; February's 28th or 29th makes no difference here. */
function dayOf(years: number, month: number, day: number): number {
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
  return years * 365 + (before[month - 1] ?? 0) + day
}
