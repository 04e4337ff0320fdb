import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface ReportRow {
  id: Id
  town: number
  number: string
  kind: string
  photos: number
  sent: Moment
  /** How it stands, sealed; null until the other zone told. */
  status: Buffer | null
  answered: boolean
  seen: Moment | null
}

const columns = 'r.id, r.town, r.number, r.kind, r.photos, r.sent, r.status, r.answered, r.seen'

/** False where this attempt was kept before: sending a form twice sends one report. */
export async function insertReport(tx: Tx, row: Pick<ReportRow, 'id' | 'town' | 'number' | 'kind' | 'photos' | 'sent'> & { resident: Id; key: string }): Promise<boolean> {
  const { id, resident, key, town, number, kind, photos, sent } = row
  const { rowCount } = await tx.query(
    `INSERT INTO z.resident_report (id, resident, key, town, number, kind, photos, sent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (resident, key) DO NOTHING`,
    [id, resident, key, town, number, kind, photos, sent])
  return rowCount === 1
}

export async function findReportByKey(tx: Tx, resident: Id, key: string): Promise<Id | undefined> {
  const { rows } = await tx.query<{ id: Id }>('SELECT r.id FROM z.resident_report AS r WHERE r.resident = $1 AND r.key = $2', [resident, key])
  return rows[0]?.id
}

/** One's own alone. */
export async function findReport(tx: Tx, resident: Id, id: Id): Promise<ReportRow | undefined> {
  const { rows } = await tx.query<ReportRow>(`SELECT ${columns} FROM z.resident_report AS r WHERE r.resident = $1 AND r.id = $2`, [resident, id])
  return rows[0]
}

export async function listReports(tx: Tx, resident: Id): Promise<ReportRow[]> {
  const { rows } = await tx.query<ReportRow>(`SELECT ${columns} FROM z.resident_report AS r WHERE r.resident = $1 ORDER BY r.sent DESC, r.id DESC LIMIT 50`, [resident])
  return rows
}

/** A later word replaces the one before, an earlier one that comes late does not. One that is deleted stays deleted. */
export async function setStatus(tx: Tx, { id, position, status, answered }: { id: Id; position: number; status: Buffer; answered: boolean }): Promise<void> {
  await tx.query('UPDATE z.resident_report AS r SET position = $2, status = $3, answered = $4, seen = NULL WHERE r.id = $1 AND r.position < $2', [id, position, status, answered])
}

export async function setReportSeen(tx: Tx, id: Id, moment: Moment): Promise<void> {
  await tx.query('UPDATE z.resident_report AS r SET seen = $2 WHERE r.id = $1 AND r.seen IS NULL', [id, moment])
}

/** Answers that were read before `seenBefore`; all that is kept of them then is that there was one. */
export async function listReadAnswers(tx: Tx, seenBefore: Moment): Promise<Pick<ReportRow, 'id' | 'status'>[]> {
  const { rows } = await tx.query<Pick<ReportRow, 'id' | 'status'>>(
    'SELECT r.id, r.status FROM z.resident_report AS r WHERE r.answered AND r.seen < $1 AND r.status IS NOT NULL LIMIT 500', [seenBefore])
  return rows
}

export async function clearAnswer(tx: Tx, id: Id, status: Buffer): Promise<void> {
  await tx.query('UPDATE z.resident_report AS r SET status = $2, answered = false WHERE r.id = $1', [id, status])
}
