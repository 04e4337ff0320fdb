import type { Check } from '../../check.ts'
import { matchesIn, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'

const claims = /(未发生|没有发生|无[^，,。；一]{0,14}(?:现象|情况|事件|案件)发生|实现[^，,。；]{0,14}零(?:发生|上访|事故|案件))[^，,。；]{0,20}/gu

/** A claimed zero asks for the zero reports behind it: one question, at the first place. */
export const zeroClaim: Check = (text, about) => {
  const { body, whole } = readReport(text, about)
  const isLong = body.reduce((sum, line) => sum + line.text.length, 0) >= 400
  const places = whole && isLong ? body.flatMap((line) => matchesIn(line, claims)) : []
  const [first] = places
  if (first === undefined) return []
  const more = places.length > 1 ? `（全文${places.length}处）` : ''
  return [{ check: 'zero-claim', certainty: 'C', ...placed(first), message: `“没有发生”要有零报告或台账作依据，请核对${more}。`, suggestion: null }]
}
