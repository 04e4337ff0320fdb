import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Which open duties a change can reach at all. */
export interface Reached {
  /** Due on this day or later, or stopped. */
  dueFrom?: Day
  /** Started on this day or later. */
  startedFrom?: Day
  /** These duties of these definitions alone. */
  duties?: readonly string[]
  definitions?: readonly string[]
}

export interface RunningCase {
  id: Id
  definition: string
  unit: string
}

/** A page of cases with such a duty, by id; `after` is the last of the page before. `more`: there may be others behind them. */
export async function findRunningCases(tx: Tx, town: number, { reached, after, most }: { reached: Reached; after: Id; most: number }): Promise<{ cases: RunningCase[]; more: boolean }> {
  const { dueFrom = '0001-01-01', startedFrom = '0001-01-01', duties = null, definitions = null } = reached
  const { rows } = await tx.query<RunningCase>(
    `SELECT h.id, h.definition, h.unit FROM z.duty d JOIN z.case_head h ON h.town_id = $1 AND h.id = d.case_id
     WHERE d.town_id = $1 AND d.case_id > $2 AND d.status = 'open' AND (d.stopped OR d.statutory_due >= $4) AND d.trigger_day >= $5
       AND ($6::text[] IS NULL OR d.duty = ANY($6::text[])) AND ($3::text[] IS NULL OR h.definition = ANY($3::text[])) AND NOT h.void
     ORDER BY d.case_id LIMIT $7`, [town, after, definitions, dueFrom, startedFrom, duties, most])
  return { cases: rows.filter(({ id }, at) => rows[at - 1]?.id !== id), more: rows.length === most }
}
