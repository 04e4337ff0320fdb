import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

/** Open cases of these definitions that this person may see, the first due first; one more than `most` where there are more. */
export async function findOpenOf(tx: Tx, { town, definitions, reach, most }: { town: number; definitions: readonly string[]; reach: Reach; most: number }): Promise<Id[]> {
  const given = parameters(town, definitions, most + 1)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.definition = ANY($2::text[]) AND NOT h.closed AND NOT h.void AND ${seen}
     ORDER BY h.next_due NULLS LAST, h.id LIMIT $3`, given.values)
  return rows.map(({ id }) => id)
}
