import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { dayOrder } from '../../text/day.ts'
import { placed } from '../../text/placed.ts'
import { readReport, type Report } from '../../text/report.ts'

const check = 'signing'

/** A report is signed by its body and dated, and open to all before 1 April of the next year. */
export const signing: Check = (text, about) => {
  const report = readReport(text, about)
  if (!report.whole) return []
  return [...undated(report), ...unsigned(report), ...outOfOrder(report), ...late(report)]
}

function undated({ signedBy, signedOn, title }: Report): Finding[] {
  const place = signedBy ?? title
  if (signedOn !== null || place === null) return []
  return [{ check, certainty: signedBy ? 'A' : 'B', ...placed(place), message: signedBy ? '落款没有成文日期。' : '文末没有落款单位和成文日期。', suggestion: null }]
}

function unsigned({ signedBy, signedOn }: Report): Finding[] {
  if (signedBy !== null || signedOn === null) return []
  return [{ check, certainty: 'B', ...placed(signedOn), message: '落款只有日期，没有单位。', suggestion: null }]
}

function outOfOrder({ signedOn, postedOn, year }: Report): Finding[] {
  if (signedOn === null) return []
  const found: Finding[] = []
  const message = (told: string) => ({ check, certainty: 'A' as const, ...placed(signedOn), message: told, suggestion: null })
  if (postedOn && dayOrder(signedOn.day) > dayOrder(postedOn.day)) found.push(message('成文日期晚于发布日期。'))
  if (year !== null && signedOn.day.year < year) found.push(message(`成文日期早于报告年度${year}年。`))
  return found
}

/** 《法治政府建设与责任落实督察工作规定》第25条: before 1 April. */
function late({ postedOn, signedOn, year }: Report): Finding[] {
  const place = postedOn ?? signedOn
  if (place === null || year === null || dayOrder(place.day) <= (year + 1) * 10_000 + 401) return []
  return [{
    check, certainty: 'B', ...placed(place), suggestion: null,
    message: `${year}年度的报告应当在${year + 1}年4月1日前公开，见《法治政府建设与责任落实督察工作规定》第25条。`,
  }]
}
