import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'
import type { ListRow } from './listing.ts'

/** What tells a case from another, sealed as it is kept. */
export type ShownRow = Pick<ListRow, 'town' | 'id' | 'definitionHash' | 'shown'>

/** The listed fields of these cases of a town, of those that this person may see. */
export async function findShown(tx: Tx, { town, ids, reach }: { town: number; ids: readonly Id[]; reach: Reach }): Promise<ShownRow[]> {
  const given = parameters(town, ids)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<ShownRow>(
    `SELECT h.town_id AS town, h.id, h.definition_hash AS "definitionHash", h.shown FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND ${seen}`, given.values)
  return rows
}
