import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

interface DaysAsked {
  town: number
  definition: string
  field: string
  from: Day
  to: Day
  reach: Reach | undefined
}

/**
 * Cases of a definition whose listed day lies between two days, both included; struck out ones left out. A rota hangs on the wall: all of them
 * are found, `within` says whether the reach opens them too.
 */
export async function findByDays(tx: Tx, { town, definition, field, from, to, reach }: DaysAsked): Promise<{ id: Id; within: boolean }[]> {
  const given = parameters(town, definition, field, from, to)
  const seen = reach === undefined ? 'true' : seenBy(reach, town, given)
  const { rows } = await tx.query<{ id: Id; within: boolean }>(
    `SELECT h.id, coalesce((${seen}), false) AS within FROM z.case_value v JOIN z.case_head h ON h.town_id = $1 AND h.id = v.case_id
     WHERE v.town_id = $1 AND v.definition = $2 AND v.field = $3 AND v.value >= $4 AND v.value <= $5 AND NOT h.void AND NOT h.isolated ORDER BY v.value, h.id LIMIT 2000`, given.values)
  return rows
}
