import type { Form } from './as-of.ts'
import { entryOf, hasKeys } from './asked-part.ts'

/**
 * The facts of every part of some kinds, `(figure, part, kind, every, record, subject, day, amount, entries)`: all there are, and on top the opposite
 * of those that the form must not see. They cancel in every sum; no fact has to be looked up in the order of sealing. Each part's facts are
 * found by its measure (OFFSET 0): the planner thinks that a hundred parts are asked for, and would read all facts of the town for one.
 */
export function factsOf({ unseen }: Form, kinds: string): string {
  const all = `
      SELECT a.figure, a.part, a.kind, a.every, f.record, f.subject, f.day, f.amount, f.entries
      FROM asked a
      CROSS JOIN LATERAL (
        SELECT f.record, f.subject, f.day, f.amount, ${entryOf('f')} AS entries FROM z.fact f
        WHERE f.town_id = $1 AND f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('f')}
        OFFSET 0
      ) f
      WHERE ${kinds}`
  return unseen === undefined ? all : `${all}
      UNION ALL
      SELECT a.figure, a.part, a.kind, a.every, f.record, f.subject, f.day, f.amount, f.entries
      FROM asked a
      JOIN ${unseen} f ON f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('f')}
      WHERE ${kinds}`
}
