import { addDecimals, compareDecimals, yearOf } from '@zhenzhi/kernel'
import type { FilledReport } from './filled-report.ts'
import { paragraphText } from './filled-report.ts'
import type { PartNumber } from './outline.ts'
import { owedParts } from './outline.ts'
import { printMonthDay } from './report-facts.ts'
import type { ReportFigure } from './report-figure.ts'

export type ReportCheck =
  | 'part-missing' | 'not-filled-in' | 'figure-without-value' | 'year-in-title' | 'period' | 'signing-day' | 'cutoff' | 'sum'

/** `wrong` is certain from the text or by arithmetic; `ask` is for the writer to look at. */
export interface Finding {
  check: ReportCheck
  level: 'wrong' | 'ask'
  part?: PartNumber
  figure?: string
  says: string
}

/** Figures that must add up to another one of the same unit. */
export interface ReportSum {
  total: string
  parts: readonly string[]
}

/** What a careful reader would find before anybody signs. A sum with a figure that is absent or has no value is passed over. */
export function checkReport(filled: FilledReport, { sums = [] }: { sums?: readonly ReportSum[] } = {}): Finding[] {
  return [
    ...checkParts(filled), ...checkFilledIn(filled), ...checkValues(filled), ...checkYears(filled), ...checkSigning(filled),
    ...checkCutoff(filled), ...sums.flatMap((sum) => checkSum(filled, sum)),
  ]
}

function checkParts({ paragraphs }: FilledReport): Finding[] {
  const missing = owedParts.filter(({ part }) => !paragraphs.some((one) => one.part === part && one.level === 0))
  return missing.map(({ part, title }): Finding => ({ check: 'part-missing', level: 'wrong', part, says: `缺少“${title}”部分，或其中没有内容。` }))
}

function checkFilledIn({ paragraphs }: FilledReport): Finding[] {
  return paragraphs.flatMap((paragraph) => {
    const left = paragraphText(paragraph).match(/【请填写[^】]*】?/g) ?? []
    return left.map((text): Finding => ({
      check: 'not-filled-in', level: 'wrong', ...(paragraph.part === null ? {} : { part: paragraph.part }), says: `还有未填写的内容：${text}`,
    }))
  })
}

function checkValues({ figures, withoutValue }: FilledReport): Finding[] {
  return figures.filter(({ id }) => withoutValue.includes(id)).map(({ id, zh, absent = '—' }): Finding => ({
    check: 'figure-without-value', level: 'wrong', figure: id, says: `“${zh}”没有数值，文中印作“${absent}”。请补登台账，或删去这句话。`,
  }))
}

function checkYears({ title, facts }: FilledReport): Finding[] {
  const named = title.join('').match(/(?<!\d)(19|20|21)\d{2}(?!\d)/g) ?? []
  const period = [...new Set([yearOf(facts.from), yearOf(facts.to)])]
  const right = named.length > 0 && named.every((year) => year === String(facts.year))
  const findings: Finding[] = []
  if (!right) findings.push({ check: 'year-in-title', level: 'wrong', says: `标题应写明${facts.year}年，现写为“${title.join('')}”。` })
  if (period.some((year) => year !== facts.year)) {
    findings.push({ check: 'period', level: 'wrong', says: `报告年度是${facts.year}年，统计期却是${facts.from}至${facts.to}。` })
  }
  return findings
}

function checkSigning({ facts, draft }: FilledReport): Finding[] {
  if (draft) return []
  if (facts.signedOn === null) return [{ check: 'signing-day', level: 'wrong', says: '没有成文日期。' }]
  if (facts.signedOn >= facts.to) return []
  return [{ check: 'signing-day', level: 'wrong', says: `成文日期${facts.signedOn}早于统计期末${facts.to}，期末前的数字不可能齐全。` }]
}

function checkCutoff({ paragraphs, facts, draft }: FilledReport): Finding[] {
  const said = `截至${printMonthDay(facts.cutoff)}`
  const times = draft ? paragraphs.map(paragraphText).join('\n').split(said).length - 1 : 1
  if (times === 1) return []
  return [{ check: 'cutoff', level: 'wrong', says: times === 0 ? `统计期未满，文中应写明“${said}”。` : `“${said}”写了${times}次，写一次即可。` }]
}

function checkSum({ figures }: FilledReport, { total, parts }: ReportSum): Finding[] {
  const find = (id: string) => figures.find((figure) => figure.id === id)
  const whole = find(total)
  const terms = parts.flatMap((id) => find(id) ?? [])
  if (whole === undefined || terms.length !== parts.length) return []
  const names = terms.map(({ zh }) => `“${zh}”`).join('、')
  if (terms.some(({ unit }) => unit !== whole.unit)) {
    return [{ check: 'sum', level: 'wrong', figure: total, says: `${names}与“${whole.zh}”单位不同，不能相加。` }]
  }
  const sum = addUp(terms)
  if (sum === undefined || whole.value === null || compareDecimals(sum, whole.value) === 0) return []
  const says = `${names}合计${sum}${whole.unit}，与“${whole.zh}”${whole.value}${whole.unit}不符。`
  return [{ check: 'sum', level: 'wrong', figure: total, says }]
}

/** Undefined as soon as one term has no value. */
function addUp(terms: readonly ReportFigure[]): string | undefined {
  const add = (sum: string | undefined, { value }: ReportFigure) => (sum === undefined || value === null ? undefined : addDecimals(sum, value))
  return terms.reduce<string | undefined>(add, '0')
}
