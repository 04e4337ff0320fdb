import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

export interface ReturnsAsked {
  town: number
  definition: string
  /** Last day of the month. */
  month: Day
  /** Undefined: the system itself, which sees all. */
  reach: Reach | undefined
}

/** Cases of a definition whose listed `month` is this one, struck out ones left out, as far as they may be seen. */
export async function findReturns(tx: Tx, { town, definition, month, reach }: ReturnsAsked): Promise<Id[]> {
  const given = parameters(town, definition, month)
  const seen = reach === undefined ? 'true' : seenBy(reach, town, given)
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT h.id FROM z.case_value v JOIN z.case_head h ON h.town_id = $1 AND h.id = v.case_id
     WHERE v.town_id = $1 AND v.definition = $2 AND v.field = 'month' AND v.value = $3 AND NOT h.void AND ${seen} ORDER BY h.id LIMIT 2000`, given.values)
  return rows.map(({ id }) => id)
}

/** Keeps two from opening or closing the same month at once, until the transaction ends: its sweep is held. */
export async function holdSweep(tx: Tx, { town, sweep }: { town: number; sweep: Id }): Promise<void> {
  await tx.query('SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2 FOR UPDATE', [town, sweep])
}
