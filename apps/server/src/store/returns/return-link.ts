import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface ReturnLinkRow {
  id: Id
  caseId: Id
  ends: Moment
  revoked: Moment | null
}

const columns = 'l.id, l.case_id AS "caseId", l.ends, l.revoked'

export async function insertReturnLink(tx: Tx, town: number, { id, caseId, account, made, ends }: { id: Id; caseId: Id; account: Id; made: Moment; ends: Moment }): Promise<void> {
  await tx.query('INSERT INTO z.return_link (town_id, id, case_id, account, made, ends) VALUES ($1, $2, $3, $4, $5, $6)', [town, id, caseId, account, made, ends])
}

export async function findReturnLink(tx: Tx, town: number, id: Id): Promise<ReturnLinkRow | undefined> {
  const { rows } = await tx.query<ReturnLinkRow>(`SELECT ${columns} FROM z.return_link l WHERE l.town_id = $1 AND l.id = $2`, [town, id])
  return rows[0]
}

/** Those of these cases that still count at this moment. */
export async function openReturnLinks(tx: Tx, town: number, { cases, moment }: { cases: readonly Id[]; moment: Moment }): Promise<ReturnLinkRow[]> {
  const { rows } = await tx.query<ReturnLinkRow>(
    `SELECT ${columns} FROM z.return_link l WHERE l.town_id = $1 AND l.case_id = ANY($2::uuid[]) AND l.revoked IS NULL AND l.ends > $3 ORDER BY l.id`, [town, cases, moment])
  return rows
}

export async function revokeReturnLinks(tx: Tx, town: number, { cases, moment }: { cases: readonly Id[]; moment: Moment }): Promise<number> {
  const { rowCount } = await tx.query(
    'UPDATE z.return_link AS l SET revoked = $3 WHERE l.town_id = $1 AND l.case_id = ANY($2::uuid[]) AND l.revoked IS NULL', [town, cases, moment])
  return rowCount
}
