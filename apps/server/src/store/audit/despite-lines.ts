import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

export interface DespiteLine {
  act: Id
  caseId: Id
  moment: Moment
  name: string
  actName: string
  definitionHash: string
}

const mostListed = 500

/** Acts of a town that were taken although advised against, the latest first, of the cases that this person may see. */
export async function despiteLines(tx: Tx, town: number, reach: Reach): Promise<DespiteLine[]> {
  const given = parameters(town)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<DespiteLine>(
    `SELECT a.id AS act, h.id AS "caseId", a.moment, c.name, a.detail->>'act' AS "actName", h.definition_hash AS "definitionHash"
     FROM z.audit a JOIN z.case_head h ON h.town_id = $1 AND h.id = a.subject::uuid JOIN z.account AS c ON c.id::text = a.account
     WHERE a.town_id = $1 AND a.verb = 'act' AND a.detail ? 'despite' AND ${seen} ORDER BY a.moment DESC, a.id DESC LIMIT ${mostListed}`, given.values)
  return rows
}
