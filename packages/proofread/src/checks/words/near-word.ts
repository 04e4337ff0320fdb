import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'
import { mistakenFor } from '../../words/confusable.ts'
import { ordinaryWords } from '../../words/ordinary-words.ts'
import { known } from '../../words/phrase.ts'
import { rightPairs } from '../../words/right-pairs.ts'
import { everywhere, standsApart } from '../../words/stands-apart.ts'

const meantBy = slips()

/** A word of the field with one character that sounds or looks like the right one, where neither half goes with a neighbour: 排察, 意实. */
export const nearWord: Check = (text) => [...text.whole.matchAll(/(?=(\p{Script=Han}{2}))/gu)].flatMap(({ 1: stands = '', index }) => {
  const meant = meantBy.get(stands)
  if (meant === undefined || ordinaryWords.has(stands) || !standsApart(text.whole, index)) return []
  return [makeFinding(text, {
    check: 'wrong-character', certainty: 'B', start: index, end: index + 2, message: `“${stands}”疑为“${meant}”之误。`, suggestion: meant,
  })]
})

/** Every way to set one character of a word of the field wrongly, but those that are right Chinese. */
function slips(): Map<string, string> {
  const found = new Map<string, string>()
  for (const word of [...known].filter(({ length }) => length === 2)) {
    for (const stands of slipsOf(word)) if (!known.has(stands) && !rightPairs.has(stands) && !found.has(stands)) found.set(stands, word)
  }
  return found
}

function slipsOf(word: string): string[] {
  const [first = '', last = ''] = word
  if (everywhere.has(first) || everywhere.has(last)) return []
  return [
    ...mistakenFor(first).filter((set) => !everywhere.has(set)).map((set) => set + last),
    ...mistakenFor(last).filter((set) => !everywhere.has(set)).map((set) => first + set),
  ]
}
