import type { Check } from '../../check.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import { wrongWords } from '../../words/wrong-words.ts'

const rightFor = new Map(wrongWords.map((one) => [one.wrong, one]))
const anyWrong = new RegExp([...rightFor.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** A word written with a character that makes another word, or none, of it. */
export const wrongWord: Check = (text) => withoutOverlaps([...text.whole.matchAll(anyWrong)].flatMap((match) => {
  const word = rightFor.get(match[0])
  const end = match.index + match[0].length
  const [before = '', after = ''] = [text.whole[match.index - 1], text.whole[end]]
  if (word === undefined || isSeam(before, word.notAfter) || isSeam(after, word.notBefore)) return []
  return [makeFinding(text, {
    check: 'wrong-character', certainty: 'A', start: match.index, end,
    message: `“${word.wrong}”疑为“${word.right}”之误。`, suggestion: word.right,
  })]
}))

function isSeam(beside: string, characters: string): boolean {
  return beside !== '' && characters.includes(beside)
}
