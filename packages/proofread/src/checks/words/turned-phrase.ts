import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import type { WordCounts } from '../../lexicon/word-counts.ts'
import { fixedPhrases } from '../../words/fixed-phrases.ts'
import type { Text } from '../../text/text.ts'
import { known } from '../../words/phrase.ts'

const sorted = (phrase: string): string => phrase.split('').sort().join('')
const isTurnable = (phrase: string): boolean => [3, 4].includes(phrase.length) && new Set(phrase).size === phrase.length && /^\p{Script=Han}+$/u.test(phrase) && !phrase.includes('一步')

/** The set phrases and words of three or four different characters, by what they are made of; what two phrases are made of belongs to neither. */
const byCharacters = Map.groupBy([...new Set([...fixedPhrases, ...known])].filter(isTurnable), sorted)

/** A set phrase in another order: 实是求事, 齐共抓管, 得获感. */
export const turnedPhrase: Check = (text, { words }) => withoutOverlaps(([4, 3] as const).flatMap((size) => turnedIn(text, size, words)))

const windows = { 3: /(?=(\p{Script=Han}{3}))/gu, 4: /(?=(\p{Script=Han}{4}))/gu }

function turnedIn(text: Text, size: 3 | 4, words: WordCounts | undefined): Finding[] {
  return [...text.whole.matchAll(windows[size])].flatMap(({ 1: stands = '', index }) => {
    const [right, ...others] = byCharacters.get(sorted(stands)) ?? []
    if (right === undefined || others.length > 0 || stands === right || isTwoWords(stands, words)) return []
    // 公开栏公示 holds 开栏公, and all is well.
    if (text.whole.slice(Math.max(0, index - size), index + size * 2).includes(right)) return []
    return [makeFinding(text, {
      check: 'wrong-character', certainty: 'A', start: index, end: index + size, message: `“${stands}”的字序颠倒，应为“${right}”。`, suggestion: right,
    })]
  })
}

/** 发展社会 beside 社会发展 is another sentence, not a slip. */
function isTwoWords(stands: string, words: WordCounts | undefined): boolean {
  if (stands.length === 4 && [stands.slice(0, 3), stands.slice(1)].some((three) => (words?.count(three) ?? 0) > 0)) return true
  return known.has(stands.slice(0, 2)) || known.has(stands.slice(2)) || known.has(stands.slice(1, 3)) || known.has(stands.slice(0, 3)) || known.has(stands.slice(1))
}
