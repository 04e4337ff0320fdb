import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { matchesIn } from '../../text/placed.ts'
import type { Stretch } from '../../text/text.ts'
import { knownDays, type KnownDay } from '../../words/known-days.ts'

const check = 'known-days'
const date = String.raw`(?<![\d.·])(?:每年的?|今年)?(?<month>\d{1,2})(?:月(?:份)?(?:(?<day>\d{1,2})[日号])?|[.．·•](?<dotted>\d{1,2}))`
const joint = '(?:[”"’‘“（(、]|是|为|的|第[一二三四五六七八九十\\d]+个|当天|这天|[我全][国市县省])*'
const wide = '(?:全国|全民|国家|世界|国际|中国|我国)*'
const names = knownDays.map((known) => ({ known, ahead: new RegExp(`^${wide}(?:${known.name.source})`, 'u'), behind: new RegExp(`(?:${known.name.source})$`, 'u') }))
/** 12月4日国家宪法日 · “12·4”国家宪法日 */
const ahead = new RegExp(`${date}${joint}(?<name>[\\u4e00-\\u9fff]{2,14})`, 'gu')
/** 国家宪法日（12月4日） */
const behind = new RegExp(`(?<name>[\\u4e00-\\u9fff]{2,14}[日月节])[”"]?[（(]${date}[）)]`, 'gu')

/** A day that is kept every year, told with another date than its own. */
export const knownDay: Check = (text) => text.paragraphs.flatMap((paragraph) =>
  (['ahead', 'behind'] as const).flatMap((side) => matchesIn(paragraph, side === 'ahead' ? ahead : behind).flatMap((found) => {
    const { month = '', day, dotted, name = '' } = found.match.groups ?? {}
    const known = names.find((one) => one[side].test(name))?.known
    return known === undefined ? [] : judged(found, { known, month: Number(month), date: day ?? dotted })
  })))

function judged(found: Stretch, { known, month, date: told }: { known: KnownDay; month: number; date: string | undefined }): Finding[] {
  // A month's campaign is often opened on a day of its own before it.
  if (known.day === undefined ? month === known.month || told !== undefined : month === known.month && (told === undefined || Number(told) === known.day)) return []
  const quote = /\d{1,2}(?:月(?:份)?(?:\d{1,2}[日号])?|[.．·•]\d{1,2})/u.exec(found.text)?.[0] ?? found.text
  const start = found.start + found.text.indexOf(quote)
  const right = known.day === undefined ? `${known.month}月` : `${known.month}月${known.day}日`
  const isSlip = known.day !== undefined && (known.month === month || Number(told) === known.day)
  const certainty = isSlip || /是|为|每年|[.．·•]|第.+个|（|\(/u.test(found.text) ? 'A' : 'B'
  return [{ check, certainty, quote, start, end: start + quote.length, message: `${known.title}是${right}，这里写的是“${quote}”。`, suggestion: right }]
}
