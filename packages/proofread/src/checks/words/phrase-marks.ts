import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'

/** 谁执法谁普法 and its like: one set phrase with one set of marks throughout. */
export const phraseMarks: Check = (text) => {
  const told = [...text.whole.matchAll(/谁(\p{Script=Han}{2})([、，,]?)谁(\p{Script=Han}{2})/gu)]
    .map((match) => ({ phrase: `谁${match[1] ?? ''}谁${match[3] ?? ''}`, mark: (match[2] ?? '').replace(',', '，'), start: match.index, stands: match[0] }))
  const uneven = told.filter(({ phrase, mark }) => mark !== '' && told.some((other) => other.phrase === phrase && other.mark !== mark))
  return uneven.map(({ phrase, start, stands }) => makeFinding(text, {
    check: 'phrase-marks', certainty: 'A', start, end: start + stands.length,
    message: `“${phrase}”在全文中标点不一，应当统一，通行写法中间不加标点。`, suggestion: phrase,
  }))
}
