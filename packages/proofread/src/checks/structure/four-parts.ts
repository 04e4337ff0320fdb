import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { partsOf, type Part } from '../../text/parts.ts'
import { placed } from '../../text/placed.ts'
import { readReport, type Report } from '../../text/report.ts'
import { headingOf } from '../../text/short-heading.ts'
import type { Stretch } from '../../text/text.ts'

const check = 'four-parts'
/** 《法治政府建设与责任落实督察工作规定》第26条: what a yearly report holds. */
const basis = '《法治政府建设与责任落实督察工作规定》第26条要求年度报告写明'
const lacks = /不足|问题|短板|困难|薄弱/u
const plans = /下一步|下步|下一年|下阶段|明年|打算|计划|安排|思路|对策|建议|展望|努力方向/u
const firstPerson = /第一责任人|主要负责人.{0,12}(履行|履职|职责)/u
const causes = /原因|由于|因为|缘于|源于|根源|归因|导致|造成|致使|受.{2,20}(影响|制约|限制)|因[^此为而].{1,30}[，,引造导]/u

/** Whether a whole yearly report has its parts (the first stands in any report), the second with causes, the fourth with its year; and is called a report. */
export const fourParts: Check = (text, about) => {
  const report = readReport(text, about)
  if (!report.whole) return []
  const parts = partsOf(report.body)
  const last = parts.at(-1)
  if (last === undefined) return []
  return onceAPlace([...kindOf(report), ...lackingParts(report, parts, last), ...withoutCauses(parts), ...withoutYear(report, parts)])
}

/** What is to be said of one heading is said in one finding. */
function onceAPlace(findings: readonly Finding[]): Finding[] {
  const byPlace = [...Map.groupBy(findings, ({ start }) => start).values()]
  return byPlace.flatMap((told) => told.slice(0, 1).map((first) => ({ ...first, message: told.map(({ message }) => message).join('') })))
}

function lackingParts(report: Report, parts: readonly Part[], last: Part): Finding[] {
  const headings = [...parts.map(({ heading }) => heading), ...report.body.flatMap((line) => headingOf(line) ?? [])]
  const wanted: [RegExp, string][] = [
    [lacks, '存在的不足和原因'], [firstPerson, '党政主要负责人履行推进法治建设第一责任人职责情况'], [plans, '下一年度主要安排'],
  ]
  return wanted.filter(([words]) => !headings.some(({ text }) => words.test(text)))
    .map(([, name]) => ({ check, certainty: 'A', ...placed(last.heading), message: `全文没有“${name}”这一部分，${basis}。`, suggestion: null }))
}

/** The part that owns the lacks; the plan to mend them is none. */
function partWith(parts: readonly Part[], words: RegExp, not: RegExp): Part | undefined {
  return parts.find(({ heading }) => words.test(heading.text) && !not.test(heading.text))
}

function withoutCauses(parts: readonly Part[]): Finding[] {
  const part = partWith(parts, lacks, /打算|计划|安排|对策/u)
  if (part === undefined || part.content.some(({ text }) => causes.test(text))) return []
  const promised = part.heading.text.includes('原因')
  const message = promised ? '标题写了“原因”，正文只列不足，没有写原因。' : `只写了不足，没有写原因，${basis}。`
  return [{ check, certainty: 'A', ...placed(part.heading), message, suggestion: null }]
}

function withoutYear({ year }: Report, parts: readonly Part[]): Finding[] {
  const part = parts.findLast(({ heading }) => plans.test(heading.text) && !firstPerson.test(heading.text))
  if (part === undefined) return []
  const named = [...part.heading.text.matchAll(/(20\d\d)\s*年(?![前底末以来])/gu)].map(([, found]) => Number(found))
  if (year !== null && named.length === 1 && named[0] !== year + 1) return [wrongYear(part.heading, named[0] ?? year, year)]
  const told = `${part.heading.text}${part.content.map(({ text }) => text).join('')}`
  if (named.length > 0 || /20\d\d|下一?年度?|明年|来年|新的一年/u.test(told)) return []
  const suggestion = year === null ? null : `${year + 1}年`
  return [{ check, certainty: 'A', ...placed(part.heading), message: '下一步安排没有写明是哪一年的安排。', suggestion }]
}

function wrongYear(heading: Stretch, found: number, year: number): Finding {
  const at = heading.text.indexOf(String(found))
  const start = heading.start + at
  return {
    check, certainty: found <= year ? 'A' : 'B', quote: `${found}年`, start, end: start + 5,
    message: `报告年度是${year}年，下一步安排应当是${year + 1}年的，标题写的是${found}年。`, suggestion: `${year + 1}年`,
  }
}

function kindOf({ title }: Report): Finding[] {
  const kind = title && /(情况|工作)?(总结|汇报)$/u.exec(title.text)
  if (!title || !kind) return []
  const start = title.start + kind.index
  return [{ check, certainty: 'B', quote: kind[0], start, end: start + kind[0].length, message: '按规定报送和公开的是“法治政府建设年度报告”，标题却称作总结或汇报。', suggestion: '年度报告' }]
}
