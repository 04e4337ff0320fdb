import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'
import { ordinaryWords } from '../../words/ordinary-words.ts'
import { known } from '../../words/phrase.ts'
import { rightPairs } from '../../words/right-pairs.ts'
import { everywhere, standsApart } from '../../words/stands-apart.ts'

const words = [...known].filter((word) => word.length === 2 && word[0] !== word[1] && !word.split('').some((one) => everywhere.has(one)))
const rightFor = new Map(words.map((word) => [`${word[1] ?? ''}${word[0] ?? ''}`, word] as const).filter(([turned]) => !known.has(turned) && !rightPairs.has(turned)))

/** A word with its two characters the wrong way round, where neither goes with its neighbour: 逐项施实. */
export const swappedCharacters: Check = (text) => [...text.whole.matchAll(/(?=(\p{Script=Han}{2}))/gu)].flatMap(({ 1: stands = '', index }) => {
  const right = rightFor.get(stands)
  if (right === undefined || ordinaryWords.has(stands) || !standsApart(text.whole, index)) return []
  return [makeFinding(text, {
    check: 'wrong-character', certainty: 'B', start: index, end: index + 2, message: `“${stands}”疑为“${right}”之误，两字颠倒。`, suggestion: right,
  })]
})
