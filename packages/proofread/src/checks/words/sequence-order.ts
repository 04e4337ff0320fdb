import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'
import { sequences } from '../../words/sequences.ts'

interface Told {
  start: number
  end: number
  /** The terms in the order in which they stand. */
  order: string
  marked: string
}

/** Terms that have a set order told in another, and told in several orders within one text. */
export const sequenceOrder: Check = (text) => sequences.filter(({ ordered }) => ordered).flatMap(({ terms }) => {
  const told = tellingsOf(text, terms)
  const right = terms.join('')
  const several = new Set(told.map(({ order }) => order)).size > 1
  return told.filter(({ order }) => order !== right).map((one) => findingOf(text, one, { terms, several }))
})

function tellingsOf(text: Text, terms: readonly string[]): Told[] {
  const term = terms.join('|')
  const run = new RegExp(`(?:${term})(?:[、，,和与]?(?:${term})){${terms.length - 1},}`, 'gu')
  return [...text.whole.matchAll(run)].flatMap((match) => {
    const order = match[0].match(new RegExp(term, 'gu')) ?? []
    const all = order.length === terms.length && new Set(order).size === terms.length
    return all ? [{ start: match.index, end: match.index + match[0].length, order: order.join(''), marked: match[0] }] : []
  })
}

function findingOf(text: Text, { start, end, marked }: Told, { terms, several }: { terms: readonly string[]; several: boolean }): Finding {
  const mark = /[、，,]/u.exec(marked)?.[0] ?? ''
  const right = terms.join(mark)
  return makeFinding(text, {
    check: 'sequence-order', certainty: several ? 'A' : 'B', start, end,
    message: `固定说法的顺序是“${right}”${several ? '，全文前后顺序也不一致' : ''}。`, suggestion: right,
  })
}
