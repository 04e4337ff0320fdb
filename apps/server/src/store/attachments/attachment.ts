import type { Id, Moment, Sealed } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** An original, kept sealed on the shelf under `address`, the hash of its ciphertext. */
export interface AttachmentRow {
  town: number
  id: Id
  /** Null until an act names it. */
  caseId: Id | null
  kid: Id
  address: string
  plainHash: Buffer
  size: number
  mediaType: string
  sealedName: Sealed
  account: Id
  moment: Moment
}

/** Of a row `t`, as an `AttachmentRow`. */
export const columns = `t.town_id AS town, t.id, t.case_id AS "caseId", t.kid, t.address, t.plain_hash AS "plainHash", t.size, t.media_type AS "mediaType",
  t.sealed_name AS "sealedName", t.account, t.moment`

export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<void> {
  await tx.query(
    `INSERT INTO z.attachment (town_id, id, case_id, kid, address, plain_hash, size, media_type, sealed_name, account, moment)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [row.town, row.id, row.caseId, row.kid, row.address, row.plainHash, row.size, row.mediaType, JSON.stringify(row.sealedName), row.account, row.moment])
}

export async function findAttachments(tx: Tx, town: number, ids: readonly Id[]): Promise<Map<Id, AttachmentRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await tx.query<AttachmentRow>(`SELECT ${columns} FROM z.attachment t WHERE t.town_id = $1 AND t.id = ANY($2::uuid[])`, [town, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

/** The same, held until the transaction ends: nobody claims or sweeps one meanwhile. */
export async function holdAttachments(tx: Tx, town: number, ids: readonly Id[]): Promise<Map<Id, AttachmentRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await tx.query<AttachmentRow>(
    `SELECT ${columns} FROM z.attachment t WHERE t.town_id = $1 AND t.id = ANY($2::uuid[]) ORDER BY t.id FOR UPDATE`, [town, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

export async function attachmentsOfCase(tx: Tx, town: number, caseId: Id): Promise<AttachmentRow[]> {
  const { rows } = await tx.query<AttachmentRow>(`SELECT ${columns} FROM z.attachment t WHERE t.town_id = $1 AND t.case_id = $2 ORDER BY t.id`, [town, caseId])
  return rows
}

/** The same of several cases, by case. */
export async function attachmentsOfCases(tx: Tx, town: number, cases: readonly Id[]): Promise<Map<Id, AttachmentRow[]>> {
  const { rows } = await tx.query<AttachmentRow>(`SELECT ${columns} FROM z.attachment t WHERE t.town_id = $1 AND t.case_id = ANY($2::uuid[]) ORDER BY t.id`, [town, cases])
  return Map.groupBy(rows, ({ caseId }) => caseId ?? '')
}

/** Makes uploads that nobody named yet the case's. Answers how many were still free. */
export async function claimAttachments(tx: Tx, town: number, { ids, caseId }: { ids: readonly Id[]; caseId: Id }): Promise<number> {
  const { rowCount } = await tx.query(
    'UPDATE z.attachment t SET case_id = $3 WHERE t.town_id = $1 AND t.id = ANY($2::uuid[]) AND t.case_id IS NULL', [town, ids, caseId])
  return rowCount
}
