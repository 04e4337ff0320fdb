import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

/** Which of these cases of a town this person may see. The ids go as one text: an array put together value by value takes longer than the search. */
export async function findSeenCases(tx: Tx, { town, ids, reach }: { town: number; ids: readonly Id[]; reach: Reach }): Promise<ReadonlySet<Id>> {
  const given = parameters(town, `{${ids.join(',')}}`)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<{ id: Id }>(`SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND ${seen}`, given.values)
  return new Set(rows.map(({ id }) => id))
}
