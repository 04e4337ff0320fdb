import type { Form } from './as-of.ts'
import { hasKeys } from './asked-part.ts'

/**
 * The reader of latest, as a common table: the entry that stands with the latest day, of one day that of the later act (ids of acts come in
 * the order they were made), of one act the later row. Read from the facts backwards by day: it looks at few, however many there are.
 * What was reversed is looked up fact by fact (OFFSET 0 keeps the planner from gathering all reversals of the town).
 */
export const latest = ({ sees }: Pick<Form, 'sees'>, name = 'latest'): string => `
${name} AS (
  SELECT DISTINCT ON (a.part) a.figure, a.part, l.*
  FROM asked a
  CROSS JOIN LATERAL (
    SELECT f.act, f.ordinal, f.record, f.day, f.grade, f.amount
    FROM z.fact f
    WHERE f.town_id = $1 AND f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND f.reverses_act IS NULL AND ${hasKeys('f')}
      AND ${sees('f.act')} AND ${stands(sees)}
    ORDER BY f.day DESC, f.act DESC, f.ordinal DESC
    LIMIT 1
  ) l
  WHERE a.kind = 'latest'
  ORDER BY a.part, l.day DESC, l.act DESC, l.ordinal DESC
)`

/** No fact that is seen takes fact `f` back. */
export function stands(sees: Form['sees']): string {
  return `NOT EXISTS (
        SELECT FROM z.fact r WHERE r.town_id = $1 AND r.reverses_act = f.act AND r.reverses_ordinal = f.ordinal AND ${sees('r.act')} OFFSET 0)`
}
