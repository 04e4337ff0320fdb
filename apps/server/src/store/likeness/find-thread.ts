import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { ListRow } from '../lists/listing.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

/** A case of a thread, with what ties it there. */
export interface ThreadRow extends ListRow {
  thread: Id
  ownThread: Id | null
  cameFrom: Id | null
  cameAs: 'next' | 'part' | null
}

/** No thread is so long; one that is shows its beginning. */
const mostRounds = 8
const mostCases = 200

/**
 * Every case that belongs with this one: what it came from and what came from it, and what was joined, step by step outward. Ids are followed
 * whoever may see them, so that a road does not break off at one that is hidden; rows come only of those that this person may see.
 */
export async function findThread(tx: Tx, { town, reach, of }: { town: number; reach: Reach; of: Id }): Promise<ThreadRow[]> {
  const ids = new Set<Id>([of])
  let last: Id[] = [of]
  for (let round = 0; round < mostRounds && last.length > 0 && ids.size < mostCases; round += 1) {
    const { rows } = await tx.query<{ id: Id }>(
      `SELECT h.came_from AS id FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND h.came_from IS NOT NULL
       UNION SELECT h.thread FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[])
       UNION SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.came_from = ANY($2::uuid[])
       UNION SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.thread = ANY($2::uuid[]) AND h.thread <> h.id`, [town, last])
    last = rows.map(({ id }) => id).filter((id) => !ids.has(id))
    for (const id of last) ids.add(id)
  }
  const given = parameters(town, [...ids].slice(0, mostCases))
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<ThreadRow>(
    `SELECT h.town_id AS town, h.id, h.definition, h.definition_hash AS "definitionHash", h.engine, h.state, h.closed, h.void, h.place, h.unit, h.handler,
       h.opened, h.moved, h.next_due AS "nextDue", h.next_duty AS "nextDuty", h.shown, h.thread, h.own_thread AS "ownThread", h.came_from AS "cameFrom", h.came_as AS "cameAs"
     FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND NOT h.void AND ${seen} ORDER BY h.opened, h.id`, given.values)
  return rows
}
