import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface ResidentRow {
  id: Id
  /** Sealed; it opens with the secret of this installation alone. */
  phone: Buffer
}

export interface CodeToSet {
  phoneIndex: Buffer
  hash: Buffer
  ends: Moment
}

/** The code sent last counts, none before it. */
export async function setCode(tx: Tx, { phoneIndex, hash, ends }: CodeToSet): Promise<void> {
  await tx.query(
    `INSERT INTO z.resident_code (phone_index, hash, ends, tries) VALUES ($1, $2, $3, 0)
     ON CONFLICT (phone_index) DO UPDATE SET hash = excluded.hash, ends = excluded.ends, tries = 0`, [phoneIndex, hash, ends])
}

/** Takes one of the tries that are left; undefined where there is no code, none in force, or no try left. */
export async function takeTry(tx: Tx, { phoneIndex, moment, most }: { phoneIndex: Buffer; moment: Moment; most: number }): Promise<Buffer | undefined> {
  const { rows } = await tx.query<{ hash: Buffer }>(
    'UPDATE z.resident_code AS c SET tries = c.tries + 1 WHERE c.phone_index = $1 AND c.ends > $2 AND c.tries < $3 RETURNING c.hash', [phoneIndex, moment, most])
  return rows[0]?.hash
}

export async function dropCode(tx: Tx, phoneIndex: Buffer): Promise<void> {
  await tx.query('DELETE FROM z.resident_code AS c WHERE c.phone_index = $1', [phoneIndex])
}

/** The code is the account: whoever comes for the first time is there from then on. */
export async function ensureResident(tx: Tx, { id, phoneIndex, phone, made }: ResidentRow & { phoneIndex: Buffer; made: Moment }): Promise<Id> {
  const { rows } = await tx.query<{ id: Id }>(
    `INSERT INTO z.resident AS r (id, phone_index, phone, made) VALUES ($1, $2, $3, $4)
     ON CONFLICT (phone_index) DO UPDATE SET phone = r.phone RETURNING r.id`, [id, phoneIndex, phone, made])
  const [row] = rows
  if (row === undefined) throw new Error('an upsert returned no row')
  return row.id
}

/** Everything that is kept of a resident here. What the other zone was told is a record of the office's and stays there. */
export async function deleteResident(tx: Tx, id: Id): Promise<void> {
  await tx.query('DELETE FROM z.resident_report AS r WHERE r.resident = $1', [id])
  await tx.query('DELETE FROM z.resident_session AS s WHERE s.resident = $1', [id])
  await tx.query('DELETE FROM z.resident AS r WHERE r.id = $1', [id])
}
