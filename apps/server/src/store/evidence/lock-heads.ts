import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { ownIn, parameters, seenBy } from '../seen-by.ts'

/** Where a case stands, as far as locking and reach go by it. */
export interface LockedHead {
  id: Id
  hash: Buffer
  place: Id | null
  unit: string
  alsoUnit: string
  seen: boolean
  own: boolean
}

/**
 * Locks the heads of streams until the transaction ends, in order of id, so that two batches never wait for each other in a ring.
 * `seen` says whether this person may see the case; without a person (the clock) all are.
 */
export async function lockHeads(tx: Tx, town: number, { ids, reach }: { ids: readonly Id[]; reach: Reach | undefined }): Promise<Map<Id, LockedHead>> {
  if (ids.length === 0) return new Map()
  const given = parameters(town, ids)
  const seen = reach === undefined ? 'true' : seenBy(reach, town, given)
  const own = reach === undefined ? 'false' : ownIn(reach, { town, add: given.add })
  const { rows } = await tx.query<LockedHead>(
    `SELECT h.id, h.hash, h.place, h.unit, h.also_unit AS "alsoUnit", (${seen}) AS seen, (${own}) AS own
     FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) ORDER BY h.id FOR UPDATE`, given.values)
  return new Map(rows.map((row) => [row.id, row]))
}
