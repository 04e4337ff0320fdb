import { startsOf } from '../duty/duty.ts'
import { guardsWithin } from '../guard/guard.ts'
import type { Rule, RuleBook } from '../law/rule.ts'
import type { Definition } from './definition.ts'

/** Kinds of rules of which a time that runs out may be said: how long something holds or must lie open first, not by when we must act. */
const running: readonly Rule['kind'][] = ['validity', 'period', 'min-period']

/**
 * What is wrong between a definition and the rules it names, every version of them, as sentences. Asked where both are known: when they
 * are published. Passing a duty of ours off as somebody else's, or as nobody's, is refused: it would hide our delay.
 */
export function checkUnderRules({ duties, transitions }: Definition, book: RuleBook): string[] {
  const versions = (id: string) => book.filter((rule) => rule.id === id)
  const starts = Object.entries(duties).flatMap(([name, duty]) => startsOf(duty).map(({ rule: id }) => ({ name, id, passes: duty.passes })))
  const ofDuties = starts.flatMap(({ name, id, passes }) => {
    const kept = versions(id)
    const ours = kept.find(({ side, kind }) => side === 'agency' && (passes === 'not-returned' || !running.includes(kind)))
    return [
      ...(kept.length === 0 ? [`duty “${name}” names no rule we keep, “${id}”`] : []),
      ...(kept.some(({ amount, unit }) => amount === null || unit === null || unit === 'hour') ? [`duty “${name}”: ${id} sets no period in days or months`] : []),
      ...(passes !== undefined && ours !== undefined ? [`duty “${name}” passes as “${passes}”, but by ${id} it is a duty of ours`] : []),
    ]
  })
  const words = Object.entries(transitions).flatMap(([name, { when }]) => (when === undefined ? [] : guardsWithin(when)).map((word) => ({ name, word })))
  const ofGuards = words.flatMap(({ name, word }) =>
    (word.is === 'amount-in-range' && !versions(word.rule).some(({ range }) => range !== undefined) ? [`transition “${name}”: no rule “${word.rule}” with a range is kept`] : []))
  const ofHeads = words.flatMap(({ name, word }) =>
    (word.is === 'heads-within' && !versions(word.rule).some(({ source }) => source === 'head-count') ? [`transition “${name}”: no rule “${word.rule}” that counts heads is kept`] : []))
  return [...ofDuties, ...ofGuards, ...ofHeads]
}
