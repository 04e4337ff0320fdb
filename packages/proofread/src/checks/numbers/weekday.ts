import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'
import { matchesIn } from '../../text/placed.ts'

const names = '日一二三四五六'
const dated = /(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日[（(，,]?(?<said>(?:星期|周|礼拜)(?<name>[一二三四五六日天]))/gu

/** 2024年12月4日（星期五）: the calendar says it was a Wednesday. */
export const weekday: Check = (text) => text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, dated).flatMap(({ start, end, match }) => {
  const { year, month, day, said = '', name = '' } = match.groups ?? {}
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const right = names[at.getUTCDay()] ?? ''
  if (at.getUTCMonth() + 1 !== Number(month) || right === name.replace('天', '日')) return []
  const lead = said.slice(0, -1)
  return [makeFinding(text, { check: 'weekday', certainty: 'A', start, end, message: `这一天是${lead}${right}，这里写的是“${said}”。`, suggestion: match[0].replace(said, `${lead}${right}`) })]
}))
