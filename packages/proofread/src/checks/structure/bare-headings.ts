import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { chineseNumeral } from '../../text/chinese-numeral.ts'
import { partsOf, type Part } from '../../text/parts.ts'
import { placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import { isShortHeading } from '../../text/short-heading.ts'
import type { Paragraph } from '../../text/text.ts'

/** Sub-headings of one part without numbers, where those of other parts are numbered （一）（二）. */
export const bareHeadings: Check = (text, about) => {
  const parts = partsOf(readReport(text, about).body)
  const numbered = parts.filter((part) => subNumbered(part).length >= 2)
  return parts.filter((part) => numbered.length > 0 && subNumbered(part).length === 0).flatMap((part) => withoutNumbers(part.content))
}

function subNumbered({ content }: Part): Paragraph[] {
  return content.filter(({ numbered }) => numbered?.style === 'chinese-bracketed')
}

/** Two bare lines or more, each with running text below it. */
function withoutNumbers(content: readonly Paragraph[]): Finding[] {
  const bare = content.filter((line, index) =>
    line.numbered === null && isShortHeading(line) && line.text.length <= 40 && (content[index + 1]?.text.length ?? 0) > 60)
  if (bare.length < 2) return []
  return bare.map((line, index) => {
    const number = `（${chineseNumeral(index + 1)}）`
    return { check: 'bare-headings', certainty: 'A', ...placed(line), message: `小标题缺少编号“${number}”，其他部分的小标题都有编号。`, suggestion: `${number}${line.text}` }
  })
}
