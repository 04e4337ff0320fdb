import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'
import { terms } from '../../words/terms.ts'
import type { Term } from '../../words/term.ts'

/** Names and terms that reform has replaced, from the year on in which they were, and terms that say something else than meant. */
export const outdatedTerm: Check = (text, about) => {
  const year = about.year ?? yearIn(text)
  return withoutOverlaps(terms.filter(({ since }) => since === 0 || (year !== null && year >= since)).flatMap((term) => findingsOf(text, term).slice(0, term.once ? 1 : undefined)))
}

function findingsOf(text: Text, term: Term): Finding[] {
  return [...text.whole.matchAll(term.wrong)].flatMap((match) => {
    const words = match[1] ?? match[0]
    const start = match.index + match[0].lastIndexOf(words)
    if (isNamedAsPast(text, start) || (term.right === '十一个坚持' && !isOfRuleOfLaw(text, start))) return []
    const suggestion = term.right ?? (words.startsWith('法制') ? `法治${words.slice(2)}` : null)
    return [makeFinding(text, {
      check: 'outdated-term', certainty: term.certainty, start, end: start + words.length, message: `“${words}”：${term.why}。`, suggestion,
    })]
  })
}

/** 原环保局, and names within 《》, are told as they were. */
function isNamedAsPast({ whole }: Text, start: number): boolean {
  const before = whole.slice(Math.max(0, start - 40), start)
  return /[原（(]$/u.test(before.slice(-1)) || (before.lastIndexOf('《') > before.lastIndexOf('》') && !/十四个坚持/u.test(whole.slice(start, start + 5)))
}

function isOfRuleOfLaw({ whole }: Text, start: number): boolean {
  return /法治思想[^。；]{0,12}$/u.test(whole.slice(Math.max(0, start - 24), start))
}

/** The year most spoken of; null where the text names none. */
function yearIn({ whole }: Text): number | null {
  const told = new Map<string, number>()
  for (const [, year = ''] of whole.matchAll(/(?<!\d)(20[0-4]\d)年/gu)) told.set(year, (told.get(year) ?? 0) + 1)
  const [most] = [...told].sort(([, a], [, b]) => b - a)
  return most === undefined ? null : Number(most[0])
}
