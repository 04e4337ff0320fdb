import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface ResidentSessionRow {
  resident: Id
  csrf: string
  phone: Buffer
  phoneIndex: Buffer
}

export async function insertResidentSession(tx: Tx, row: { tokenHash: Buffer; resident: Id; csrf: string; started: Moment; ends: Moment }): Promise<void> {
  const { tokenHash, resident, csrf, started, ends } = row
  await tx.query('INSERT INTO z.resident_session (token_hash, resident, csrf, started, ends) VALUES ($1, $2, $3, $4, $5)', [tokenHash, resident, csrf, started, ends])
}

export async function findResidentSession(tx: Tx, { tokenHash, moment }: { tokenHash: Buffer; moment: Moment }): Promise<ResidentSessionRow | undefined> {
  const { rows } = await tx.query<ResidentSessionRow>(
    `SELECT s.resident, s.csrf, r.phone, r.phone_index AS "phoneIndex" FROM z.resident_session AS s JOIN z.resident AS r ON r.id = s.resident WHERE s.token_hash = $1 AND s.ends > $2`,
    [tokenHash, moment])
  return rows[0]
}

export async function endResidentSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.query('DELETE FROM z.resident_session AS s WHERE s.token_hash = $1', [tokenHash])
}

/** On every device. */
export async function endResidentSessions(tx: Tx, resident: Id): Promise<void> {
  await tx.query('DELETE FROM z.resident_session AS s WHERE s.resident = $1', [resident])
}

export async function forgetResidentSessions(tx: Tx, moment: Moment): Promise<void> {
  await tx.query('DELETE FROM z.resident_session AS s WHERE s.ends <= $1', [moment])
  await tx.query('DELETE FROM z.resident_code AS c WHERE c.ends <= $1', [moment])
}
