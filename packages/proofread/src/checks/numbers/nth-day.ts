import type { Check } from '../../check.ts'
import { chineseNumeral } from '../../text/chinese-numeral.ts'
import { findNumber } from '../../text/numbers.ts'
import { matchesIn } from '../../text/placed.ts'

/** Days and weeks kept every year, each with the year of the first. */
const first: Readonly<Record<string, number>> = { 国家宪法日: 2014, 全民国家安全教育日: 2016, 宪法宣传周: 2018, 民法典宣传月: 2021, 中国农民丰收节: 2018 }
const told = new RegExp(`(?<year>20\\d\\d)年[^。；]{0,24}?第(?<nth>[一二三四五六七八九十]{1,3}|\\d{1,2})个[“]?(?<name>${Object.keys(first).join('|')})`, 'gu')

/** 2021年…第七个国家宪法日: the first was kept in 2014, so it is the eighth. */
export const nthDay: Check = (text) => text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, told).flatMap(({ text: words, end, match: { groups = {} } }) => {
  const { year = '', nth = '', name = '' } = groups
  const right = Number(year) - (first[name] ?? 0) + 1
  if (right < 1 || findNumber(nth) === right) return []
  const start = end - name.length - (words.endsWith(`“${name}`) ? 1 : 0) - nth.length - 1
  const numeral = /\d/u.test(nth) ? String(right) : chineseNumeral(right)
  return [{ check: 'nth-day', certainty: 'A' as const, quote: nth, start, end: start + nth.length, message: `${year}年的${name}是第${chineseNumeral(right)}个。`, suggestion: numeral }]
}))
