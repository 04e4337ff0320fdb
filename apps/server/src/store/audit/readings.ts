import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { AuditRow } from './audit.ts'

export interface Reading {
  caseId: Id
  moment: Moment
  account: AuditRow['account']
  /** Empty for the clock, and where an account is gone. */
  name: string
  post: string
  verb: string
  purpose: string | null
}

/** Who read these cases, their papers and attachments, or wrote in them: the latest first, so many of each case. */
export async function readingsOf(tx: Tx, town: number, { cases, most }: { cases: readonly Id[]; most: number }): Promise<Reading[]> {
  const { rows } = await tx.query<Reading>(
    `SELECT c.id AS "caseId", l.moment, l.account, coalesce(n.name, '') AS name, l.post, l.verb, l.purpose
     FROM unnest($2::text[]) AS c (id)
     CROSS JOIN LATERAL (
       SELECT a.moment, a.account, a.post, a.verb, a.purpose FROM z.audit AS a
       WHERE a.town_id = $1 AND a.subject = ANY (array_append((SELECT coalesce(array_agg(t.id::text), '{}') FROM z.attachment AS t WHERE t.town_id = $1 AND t.case_id = c.id::uuid), c.id))
         AND a.verb IN ('read', 'reveal', 'act', 'paper', 'file', 'extract', 'readers-read', 'person-correct')
       ORDER BY a.moment DESC, a.id DESC LIMIT $3) AS l
     LEFT JOIN z.account AS n ON n.id::text = l.account ORDER BY c.id, l.moment DESC`, [town, cases, most])
  return rows
}
