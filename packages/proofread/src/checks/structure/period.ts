import type { Check } from '../../check.ts'
import type { About, Finding } from '../../finding.ts'
import { dayOrder } from '../../text/day.ts'
import { withoutOverlaps } from '../../text/make-finding.ts'
import { matchesIn, placed } from '../../text/placed.ts'
import { readReport, type Report } from '../../text/report.ts'
import { partsOf } from '../../text/parts.ts'
import type { Sentence, Stretch } from '../../text/text.ts'

const check = 'period'
const planned = /下一步|下步|下一年|明年|打算|计划|安排|思路|对策/u
const history = new RegExp([
  '[自从《〔“]|以来|同比|相比|比去年|较|增长|下降|上升|减少|增加|印发|出台|修订|规划|换届|成立|启用|建成|荣获|获评',
  '被评|获得|评为|曾|上年|年底|年初|结转|遗留|历年|此前|开始|起[，,至到]|始[建于]|至今|期间|之前|以前|后[，,]|届|施行|实施',
].join('|'), 'u')

/** The year of the title is the year of what is told; nothing is signed before the time it tells of has passed. */
export const period: Check = (text, about) => {
  const report = readReport(text, about)
  const { year } = report
  const spans = report.body.flatMap((line) => spansWithSince(line))
  if (year === null) return spans
  const byYear = [untilDay, opening, announced, headings, clauses, plans, signedEarly, sinceLastYear].flatMap((find) => find(report, year))
  return withoutOverlaps([...againstTitle(report, about), ...byYear, ...spans])
}

function againstTitle({ title }: Report, about: About): Finding[] {
  const years = title ? matchesIn(title, /20\d\d(?=\s*年)/gu) : []
  const [only] = years
  if (years.length !== 1 || only === undefined || about.year === undefined || Number(only.text) === about.year) return []
  return [{ check, certainty: 'A', ...placed(only), message: `标题写的是${only.text}年，报告年度是${about.year}年。`, suggestion: String(about.year) }]
}

/** 去年以来 runs on into this year; a report tells of its own year only. */
function sinceLastYear({ body }: Report): Finding[] {
  const told = partsOf(body).filter(({ heading }) => !planned.test(heading.text)).flatMap(({ content }) => content)
  return told.flatMap((line) => matchesIn(line, /(?<=^|[。；：])去年(?=以?来|全年|[，,]我[镇乡])/gu)).slice(0, 1).map((place) => ({
    check, certainty: 'B' as const, ...placed(place), message: '年度报告说的是报告年度的事，“去年”应当写明是哪一年。', suggestion: null,
  }))
}

/** 2016—2020年以来: a span with an end has no 以来. */
function spansWithSince(line: Stretch): Finding[] {
  return matchesIn(line, /(20\d\d)年?[—–\-~～至]{1,2}(20\d\d)年以来/gu).map((place) => ({
    check, certainty: 'A', ...placed(place), message: '有起止年份的一段时间不能再说“以来”。', suggestion: `${place.match[1]}年至${place.match[2]}年`,
  }))
}

/** 截至2023年12月31日，本年度…: the day is last year's. */
function untilDay({ body }: Report, year: number): Finding[] {
  return body.flatMap((line) => matchesIn(line, /截[至止]到?(?<told>20\d\d)年12月31日(?=[^。；]{0,20}(?:本年度|今年|全年|年内))/gu)).flatMap((place) => {
    const told = place.match.groups?.['told'] ?? ''
    if (Number(told) !== year - 1) return []
    return [{ check, certainty: 'A' as const, quote: `${told}年`, start: place.start + place.text.indexOf(told), end: place.start + place.text.indexOf(told) + told.length + 1, message: `报告年度是${year}年，这里截至的是${told}年底。`, suggestion: `${year}年` }]
  })
}

/** A report that begins 2022年， under a title of 2023. */
function opening({ body }: Report, year: number): Finding[] {
  const first = body.slice(0, 2).flatMap((line) => matchesIn(line, /^20\d\d(?=\s*年度?[，,])/gu))[0]
  const goesOn = body.map(({ text }) => text).join('\n').slice(0, 200)
  if (first === undefined || Number(first.text) === year || (Number(first.text) === year + 1 && /将|拟|计划|打算|继续/u.test(goesOn))) return []
  return [{ check, certainty: 'A', ...placed(first), message: `报告年度是${year}年，开头写的是${first.text}年。`, suggestion: String(year) }]
}

/** 现将我镇2016—2020年…情况汇报如下 in a report of one year. */
function announced({ body }: Report, year: number): Finding[] {
  const lead = body.slice(0, 4).flatMap(({ sentences }) => sentences).find(({ text }) => /现[将就].{0,80}(如下|汇报|报告)/u.test(text))
  if (lead === undefined) return []
  return matchesIn(lead, /现[将就][^《]{0,20}?((20\d\d)年?(?:[—–\-~～至]{1,2}(20\d\d)年)?)/gu).flatMap((place) => {
    const [from, to] = [Number(place.match[2]), Number(place.match[3] ?? place.match[2])]
    if (from === year && to === year) return []
    const quote = place.match[1] ?? ''
    const message = `报告年度是${year}年，这里说的是${from === to ? `${from}年` : `${from}年至${to}年`}的情况。`
    return [{ check, certainty: 'A', quote, start: place.end - quote.length, end: place.end, message, suggestion: `${year}年` }]
  })
}

function headings({ body }: Report, year: number): Finding[] {
  return partsOf(body).filter(({ heading }) => !planned.test(heading.text)).flatMap(({ heading }) => {
    const years = matchesIn(heading, /20\d\d(?=\s*年)/gu)
    const [only] = years
    if (years.length !== 1 || only === undefined || Number(only.text) === year) return []
    return [{ check, certainty: 'A', ...placed(only), message: `报告年度是${year}年，这个标题写的是${only.text}年。`, suggestion: String(year) }]
  })
}

/** A clause that begins with another year and tells figures of it as if of this year; not one about how things came to be. */
function clauses({ body }: Report, year: number): Finding[] {
  const told = partsOf(body).filter(({ heading }) => !planned.test(heading.text)).flatMap(({ content }) => content)
  return told.flatMap(({ sentences }) => sentences).flatMap((sentence) => otherYear(sentence, year))
}

/** What is to be done is done in the next year, not in the one reported on. */
function plans({ body }: Report, year: number): Finding[] {
  const told = partsOf(body).filter(({ heading }) => planned.test(heading.text)).flatMap(({ content }) => content)
  const years = told.flatMap((line) => matchesIn(line, /(?<=^|[，,；;。：:])20\d\d(?=年[，,]?(?:我[镇乡]|全[镇乡])?(?:将|拟|计划))/gu))
  return years.filter(({ text }) => Number(text) <= year).map((place) => ({
    check, certainty: 'A' as const, ...placed(place), message: `报告年度是${year}年，下一步的安排写成了${place.text}年。`, suggestion: String(year + 1),
  }))
}

function otherYear(sentence: Sentence, year: number): Finding[] {
  if (history.test(sentence.text)) return []
  return matchesIn(sentence, /(?<=^|[，,；;。])(20\d\d)年度?(?=[，,]|全年|我[镇乡]|全[镇乡]|[共累])/gu).flatMap((place) => {
    const found = Number(place.match[1])
    const rest = sentence.text.slice(place.end - sentence.start)
    if (found === year || found > year + 1 || !/\d/u.test(rest) || (found > year && /将|拟|计划/u.test(rest))) return []
    const suggestion = place.text.replace(String(found), String(year))
    return [{ check, certainty: 'B', ...placed(place), message: `报告年度是${year}年，这里用的是${found}年的数字。`, suggestion }]
  })
}

/** Signed before the year was over, with figures of the whole year and no day up to which they count. */
function signedEarly({ body, signedOn, signedBy, whole }: Report, year: number): Finding[] {
  if (!whole || signedOn === null || signedBy === null || dayOrder(signedOn.day) > year * 10_000 + 1231 || signedOn.day.year < year) return []
  const told = body.map(({ text }) => text).join('\n')
  const saysUntil = /截[至止]到?(目前|20\d\d年|\d{1,2}月)|1\s*[—–\-~至]\s*1[012]月/u.test(told)
  if (saysUntil || !/年内|全年|今年|本年度|20\d\d年/u.test(told) || !/\d+\s*(起|件|次|人|场|户|宗)/u.test(told)) return []
  return [{ check, certainty: 'A', ...placed(signedOn), message: `落款在${year}年结束之前，又没有写明数字截至哪一天，全年的数字还不完整。`, suggestion: null }]
}
