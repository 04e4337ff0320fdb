import { unitPattern, units } from '../words/units.ts'
import { findNumber, multiplierOf } from './numbers.ts'
import type { Stretch } from './text.ts'

/** A number with its unit, as the text has it: `text` runs from the qualifier before it to the one after it. */
export interface Quantity extends Stretch {
  /** In the base unit: 1.8万元 is 18000, 96% is 96. */
  value: number
  /** The base unit (起 is 件); `written` is the one on the page. */
  unit: string
  written: string
  /** `more`: 余 多 以上 · `less`: 近 不足 以内 · `about`: 约 左右, or a range. Null: exact. */
  vague: 'more' | 'less' | 'about' | null
  /** In Arabic digits; 三个 in Chinese ones is often no count but a set term. */
  digits: boolean
  /** Of one of many: 每户300元, 人均2次, 300元/月. */
  each: boolean
  /** What stands before it in its clause, without 共 · 累计 · 达, and what follows to the next mark or digit. */
  before: string
  after: string
}

const arabic = [
  String.raw`(?<!\d[:：,.+×/·]|[A-Za-z第前+×〔\[])(?<![\d.])(?<range>\d+(?:\.\d+)?(?:[-—–~～]|至)(?=\d))?`,
  String.raw`(?<arabic>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)`,
].join('')
const chinese = '(?<![第前之统唯单专其一二三四五六七八九十百千万零〇几数])(?<chinese>[一二两三四五六七八九十百千][一二两三四五六七八九十百千万亿零〇]*)'
const pattern = new RegExp(
  `(?<lead>将近|接近|大约|超过|不足|不到|(?<![附最临靠邻相远就亲])近|(?<![公合规条节签特预民履制缔])约|超|逾)?(?:${arabic}|${chinese}) ?(?<over>[余多几来])?(?<times>万亿|千万|百万|[百千万亿])?(?<past>[余多])? ?`
  + `(?<unit>${unitPattern})(?<tail>以上|以下|以内|之内|左右|上下|余)?`, 'gu')

/** Every check asks for the same sentences. */
const kept = new WeakMap<Stretch, readonly Quantity[]>()

const more = /[余多几来]|以上|超过?|逾/u
const less = /近|接近|不足|不到|以下|以内|之内/u

/** Every quantity of a stretch, in its order. A date, a year, an ordinal, a document's number and a name such as 12345 are none: they carry no unit. */
export function quantitiesOf(stretch: Stretch): readonly Quantity[] {
  const found = kept.get(stretch) ?? readQuantities(stretch)
  kept.set(stretch, found)
  return found
}

function readQuantities({ text, start }: Stretch): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const quantity = quantityOf(groups)
    if (quantity === undefined) continue
    const [at, to] = [match.index, match.index + match[0].length]
    const before = /[^，。；：！？、,;:（）()]*$/u.exec(text.slice(Math.max(0, at - 60, (found.at(-1)?.end ?? start) - start), at))?.[0] ?? ''
    const after = /^[^，。；：！？、,;:（）()“”《》\s\d]*/u.exec(text.slice(to, to + 30))?.[0] ?? ''
    found.push({
      ...quantity, text: match[0], start: start + at, end: start + to, digits: groups.arabic !== undefined, after,
      before: before.replace(/^.*\d[^\d\u4e00-\u9fff]*[年月日]*/u, '').replace(lead, ''), each: each.test(before) || after.startsWith('/'),
    })
  }
  return found
}

const lead = /(?:共计|累计|合计|总计|总共|一共|共有|共|达到|达|(?<![尚还仍])有|为)+$/u
const each = /(?:每[^，、]{0,6}|人均|户均|平均|均为?)$/u

function quantityOf(groups: Record<string, string | undefined>) {
  const { lead: before = '', range, arabic: digits, chinese: words = '', over = '', times = '', past = '', unit = '', tail = '' } = groups
  const number = findNumber(digits ?? words)
  const known = units.get(unit)
  if (number === undefined || known === undefined || (digits === undefined && !isChineseCount(words, over))) return undefined
  const marks = before + over + past + tail
  const vague: Quantity['vague'] = range !== undefined ? 'about' : less.test(marks) ? 'less' : more.test(marks) ? 'more' : marks === '' ? null : 'about'
  return { value: rounded(number * multiplierOf(times) * known.times), unit: known.kept, written: unit, vague }
}

/** 一 is seldom a count (一个, 一次); 百 and 千 alone are one only with 余 or 多. */
function isChineseCount(words: string, over: string): boolean {
  return words !== '一' && (!/^[百千]/u.test(words) || over !== '')
}

/** 924.255383 times ten thousand leaves a tail of binary digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
