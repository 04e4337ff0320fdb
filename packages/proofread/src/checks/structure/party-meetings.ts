import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { chineseNumber } from '../../text/read-text.ts'
import { matchesIn } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import type { Stretch } from '../../text/text.ts'

const check = 'party-meetings'
/** Plenary sessions held, by congress, each with its year and month; the congress itself first. What is held anew is added. */
const held: Readonly<Record<number, readonly string[]>> = {
  17: ['2007-10', '2007-10', '2008-2', '2008-10', '2009-9', '2010-10', '2011-10', '2012-11'],
  18: ['2012-11', '2012-11', '2013-2', '2013-11', '2014-10', '2015-10', '2016-10', '2017-10'],
  19: ['2017-10', '2017-10', '2018-1', '2018-2', '2019-10', '2020-10', '2021-11', '2022-10'],
  20: ['2022-10', '2022-10', '2023-2', '2024-7', '2025-10'],
}
const latest = 20
const plenary = /([一二三四五六七八九十]{1,4})届([一二三四五六七八九十]{1,2})(中全会|全会|中会|中全体会|届全会|中中全会|中全全会)/gu
const congress = /(?<=党的)([一二三四五六七八九十]{2,6})大(?=精神|报告|以来|召开|[和、，。；：”]|部署|关于|要求|会议|胜利|决策|战略|提出|[一二三四五六七八九十]{2}届)/gu
const numbered = /^(?:十[一二三四五六七八九]|二十)$/u

/** Congresses of the Party and plenary sessions: misspelt, never held, or later than the report. */
export const partyMeetings: Check = (text, about) => {
  const { year } = readReport(text, about)
  return text.paragraphs.flatMap((line) => [
    ...matchesIn(line, plenary).flatMap((place) => session(place, place.match, year)),
    ...matchesIn(line, congress).flatMap((place) => congressOf(place, place.match[1] ?? '', year)),
  ])
}

function session(place: Stretch, [, term = '', nth = '', ending = '']: RegExpMatchArray, year: number | null): Finding[] {
  const of = chineseNumber(term)
  if (ending !== '中全会') return [finding(place, '写法有误', `${term}届${nth}中全会`)]
  const sessions = Object.hasOwn(held, of) ? held[of] ?? [] : []
  const last = of === latest ? 7 : sessions.length - 1
  if (sessions.length > 0 && chineseNumber(nth) > last) return [finding(place, `${term}届没有${nth}中全会`, null)]
  return tooEarly(place, sessions[chineseNumber(nth)], year)
}

function congressOf(place: Stretch, number: string, year: number | null): Finding[] {
  if (!numbered.test(number)) return number === '二十一' ? [] : [finding(place, '写法有误', null)]
  return tooEarly(place, held[chineseNumber(number)]?.[0], year)
}

/** A report of a year is written in the first months of the next. */
function tooEarly(place: Stretch, when: string | undefined, year: number | null): Finding[] {
  const [of = 0, month = 0] = (when ?? '').split('-').map(Number)
  if (year === null || of === 0 || of * 100 + month <= (year + 1) * 100 + 4) return []
  return [{ ...finding(place, `在${of}年${month}月才召开，报告年度是${year}年`, null), certainty: 'B' }]
}

function finding({ text, start, end }: Stretch, why: string, suggestion: string | null): Finding {
  return { check, certainty: 'A', quote: text, start, end, message: `“${text}”：${why}。`, suggestion }
}
