import type { Id, Json, Question } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

interface CameFromAnswer {
  definition: string
  thread: Id
  ownThread: Id
  closed: boolean
  void: boolean
  /** It is a part itself. */
  part: boolean
  /** Cases of the asked kind that go on from it and are open. */
  going: number
  /** Whom it is kept from, by office or account. */
  hiddenFrom: string[]
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * How the case stands that a new one comes from. Its head is locked first: of two people who go on from it at once the second sees what the
 * first did, and it is not closed meanwhile. One out of reach is not there.
 */
export async function cameFromOf(tx: Tx, { town, reach }: { town: number; reach: Reach | undefined }, { case: other, definition }: Extract<Question, { need: 'came-from' }>): Promise<Json> {
  if (!id.test(other)) return { exists: false }
  const given = parameters(town, other)
  const seen = reach === undefined ? 'true' : seenBy(reach, town, given)
  const { rows: locked } = await tx.query(`SELECT FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2::uuid AND ${seen} FOR UPDATE OF h`, given.values)
  if (locked.length === 0) return { exists: false }
  // A statement of its own: what was committed while the lock was waited for is seen by it.
  const { rows } = await tx.query<CameFromAnswer>(
    `SELECT h.definition, h.thread, coalesce(h.own_thread, h.id) AS "ownThread", h.closed, h.void, h.came_as IS NOT DISTINCT FROM 'part' AS part,
       (SELECT count(*) FROM z.case_head n WHERE n.town_id = $1 AND n.came_from = $2::uuid AND n.came_as = 'next' AND n.definition = $3 AND NOT n.closed AND NOT n.void) AS going, h.hidden_from AS "hiddenFrom"
     FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2::uuid`, [town, other, definition])
  if (rows[0] === undefined) return { exists: false }
  const { hiddenFrom, ...stands } = rows[0]
  return { exists: true, ...stands, ...(hiddenFrom.length === 0 ? {} : { hiddenFrom }) }
}
