import type { Form } from './as-of.ts'
import { entryOf, hasKeys } from './asked-part.ts'

/** How the facts of the parts are found: `each` part's by its measure and days, or those of `all` measures asked for in one pass. */
export type Finding = 'each' | 'all'

/** So many parts are read each by itself; more in one pass, which costs about as much as ten of them. */
const fewParts = 6

export function findingFor(parts: readonly unknown[]): Finding {
  return parts.length <= fewParts ? 'each' : 'all'
}

/** The planner takes what is wrapped for as likely as not, instead of for next to impossible. */
const keyed = `CASE WHEN ${hasKeys('f')} THEN true ELSE false END`

const columns = 'a.figure, a.part, a.kind, a.every, f.record, f.subject, f.day, f.amount'

/** OFFSET 0: the planner thinks that a hundred parts are asked for, and would read all facts of the town for one. */
const eachPart = (kinds: string) => `
      SELECT ${columns}, f.entries
      FROM asked a
      CROSS JOIN LATERAL (
        SELECT f.record, f.subject, f.day, f.amount, ${entryOf('f')} AS entries FROM z.fact f
        WHERE f.town_id = $1 AND f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${keyed}
        OFFSET 0
      ) f
      WHERE ${kinds}`

const allParts = (kinds: string) => `
      SELECT ${columns}, ${entryOf('f')} AS entries
      FROM asked a
      JOIN z.fact f ON f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${keyed}
      WHERE f.town_id = $1 AND f.measure = ANY (ARRAY (SELECT measure FROM asked)) AND ${kinds}`

/**
 * The facts of every part of some kinds, `(figure, part, kind, every, record, subject, day, amount, entries)`: all there are, and on top the opposite
 * of those that the form must not see. They cancel in every sum; no fact has to be looked up in the order of sealing.
 */
export function factsOf({ unseen }: Form, kinds: string, finding: Finding = 'each'): string {
  const all = finding === 'each' ? eachPart(kinds) : allParts(kinds)
  return unseen === undefined ? all : `${all}
      UNION ALL
      SELECT ${columns}, f.entries
      FROM asked a
      JOIN ${unseen} f ON f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('f')}
      WHERE ${kinds}`
}
