import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { listsOf } from '../../text/lists.ts'
import { makeFinding } from '../../text/make-finding.ts'
import type { Stretch, Text } from '../../text/text.ts'
import { known } from '../../words/phrase.ts'
import { sequences } from '../../words/sequences.ts'
import type { Sequence } from '../../words/sequences.ts'

const belongs = new Set(sequences.flatMap(({ terms }) => terms))

/** One of several terms that are always told together has a wrong character: 系统治理、依法治理、综合法理、源头治理. */
export const termOfSequence: Check = (text) => listsOf(text).flatMap((items) => sequences.flatMap((sequence) => wrongTermsOf(text, items, sequence)))

function wrongTermsOf(text: Text, items: readonly Stretch[], { terms }: Sequence): Finding[] {
  const said = terms.filter((term) => items.some((item) => holds(item, items, term)))
  const lacking = terms.filter((term) => !said.includes(term))
  if (said.length < 2 || said.length < terms.length - 2) return []
  return items.flatMap((item, at) => {
    if (at === 0 || at === items.length - 1 || belongs.has(item.text) || (known.has(item.text) && item.text.length < 4)) return []
    const meant = lacking.find((term) => term.length === item.text.length && term.length > 2 && apart(term, item.text) === 1)
    return meant === undefined || isLiving(item.text) ? [] : [findingOf(text, item, { meant, said })]
  })
}

/** 知法 beside 学法 and 守法 is another term, not a wrong one; so are the terms of another sequence. */
function isLiving(term: string): boolean {
  return sequences.some(({ terms }) => terms.includes(term)) || known.has(term)
}

function holds(item: Stretch, items: readonly Stretch[], term: string): boolean {
  if (item.text === term) return true
  if (item === items[0]) return item.text.endsWith(term)
  return item === items.at(-1) && item.text.startsWith(term)
}

function apart(one: string, other: string): number {
  return one.split('').filter((character, at) => character !== other[at]).length
}

function findingOf(text: Text, item: Stretch, { meant, said }: { meant: string; said: readonly string[] }): Finding {
  return makeFinding(text, {
    check: 'wrong-character', certainty: 'A', start: item.start, end: item.end,
    message: `与“${said.slice(0, 2).join('、')}”并列的固定说法是“${meant}”，这里写作“${item.text}”。`, suggestion: meant,
  })
}
