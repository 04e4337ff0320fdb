import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'
import { isShortHeading } from '../../text/short-heading.ts'

const plan = /(?<year>20\d\d)年?度?[^。；]{0,16}(?:打算|计划|安排|思路|重点工作|工作重点|目标任务)$/u

/** A heading that plans for the year reported on, or for one before it. */
export const planYear: Check = (text, about) => {
  const told = text.paragraphs.flatMap((line) => (isShortHeading(line) ? [{ line, planned: plan.exec(line.text) }] : []))
  const year = about.year ?? yearTold(text.paragraphs.map((line) => line.text))
  return told.flatMap(({ line, planned }) => {
    const named = planned?.groups?.year
    if (named === undefined || year === undefined || Number(named) > year) return []
    const start = line.start + line.text.indexOf(named)
    return [makeFinding(text, {
      check: 'plan-year', certainty: 'A', start, end: start + named.length,
      message: `报告的是${year}年，下一步打算写的却是${named}年。`, suggestion: String(year + 1),
    })]
  })
}

/** By the title, or the first heading that tells what was done. */
function yearTold(lines: readonly string[]): number | undefined {
  const named = lines.slice(0, 12).map((line) => /^(?:[一二]、|.{0,24}?)(20\d\d)年度?[^。]{0,24}(?:报告|总结|情况|成效)$/u.exec(line)?.[1]).find((year) => year !== undefined)
  return named === undefined ? undefined : Number(named)
}
