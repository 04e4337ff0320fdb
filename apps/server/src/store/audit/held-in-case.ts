import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface HeldLine {
  act: Id
  kind: 'acting' | 'delegated' | 'borrowed'
  /** For whom; empty for somebody borrowed. */
  name: string
}

/** The acts of a case that were taken in a post that was not simply given, from the lines written with them. */
export async function heldInCase(tx: Tx, town: number, caseId: Id): Promise<HeldLine[]> {
  const { rows } = await tx.query<HeldLine>(
    `SELECT a.id AS act, a.detail->>'as' AS kind, coalesce((SELECT f.name FROM z.account AS f WHERE f.id = (a.detail->>'forAccount')::uuid), '') AS name
     FROM z.audit AS a WHERE a.town_id = $1 AND a.subject = $2 AND a.verb = 'act' AND a.detail->>'as' IN ('acting', 'delegated', 'borrowed')`,
    [town, caseId])
  return rows
}
