import type { Id, Json } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

interface StandingAnswer {
  definition: string
  state: string
  closed: boolean
  void: boolean
  thread: Id
  members: number
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** How another case stands, its head locked meanwhile; `members` counts the cases that were joined to it. One out of reach is not there. */
export async function standingOf(tx: Tx, { town, reach }: { town: number; reach: Reach | undefined }, other: Id): Promise<Json> {
  if (!id.test(other)) return { exists: false }
  const given = parameters(town, other)
  const seen = reach === undefined ? 'true' : seenBy(reach, town, given)
  const { rows } = await tx.query<StandingAnswer>(
    `SELECT h.definition, h.state, h.closed, h.void, h.thread,
       (SELECT count(*) FROM z.case_head m WHERE m.town_id = $1 AND m.thread = $2::uuid AND m.thread <> coalesce(m.own_thread, m.id) AND m.thread <> m.id) AS members
     FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2::uuid AND ${seen} FOR UPDATE OF h`, given.values)
  return rows[0] === undefined ? { exists: false } : { exists: true, ...rows[0] }
}
