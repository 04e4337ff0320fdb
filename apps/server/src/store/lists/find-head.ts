import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { ownIn, parameters, seenBy } from '../seen-by.ts'

export interface HeadSeen {
  id: Id
  town: number
  definition: string
  place: Id | null
  unit: string
  alsoUnit: string
  own: boolean
}

/** Where a case stands, if this person may see it. */
export async function findHead(tx: Tx, { town, id, reach }: { town: number; id: Id; reach: Reach }): Promise<HeadSeen | undefined> {
  const given = parameters(town, id)
  const seen = seenBy(reach, town, given)
  const own = ownIn(reach, { town, add: given.add })
  const { rows } = await tx.query<HeadSeen>(
    `SELECT h.id, h.town_id AS town, h.definition, h.place, h.unit, h.also_unit AS "alsoUnit", (${own}) AS own FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2 AND ${seen}`, given.values)
  return rows[0]
}
