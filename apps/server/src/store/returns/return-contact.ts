import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface ReturnContactRow {
  id: Id
  village: Id
  /** Sealed. */
  name: Buffer
}

/** False where this phone is registered for the village already. */
export async function insertReturnContact(tx: Tx, town: number, row: ReturnContactRow & { phoneIndex: Buffer; account: Id; made: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.return_contact (town_id, id, village, name, phone_index, account, made) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (town_id, village, phone_index) DO NOTHING`, [town, row.id, row.village, row.name, row.phoneIndex, row.account, row.made])
  return rowCount === 1
}

export async function listReturnContacts(tx: Tx, town: number): Promise<ReturnContactRow[]> {
  const { rows } = await tx.query<ReturnContactRow>('SELECT c.id, c.village, c.name FROM z.return_contact c WHERE c.town_id = $1 ORDER BY c.made, c.id', [town])
  return rows
}

export async function findReturnContact(tx: Tx, town: number, { village, phoneIndex }: { village: Id; phoneIndex: Buffer }): Promise<ReturnContactRow | undefined> {
  const { rows } = await tx.query<ReturnContactRow>(
    'SELECT c.id, c.village, c.name FROM z.return_contact c WHERE c.town_id = $1 AND c.village = $2 AND c.phone_index = $3', [town, village, phoneIndex])
  return rows[0]
}

export async function deleteReturnContact(tx: Tx, town: number, id: Id): Promise<boolean> {
  const { rowCount } = await tx.query('DELETE FROM z.return_contact AS c WHERE c.town_id = $1 AND c.id = $2', [town, id])
  return rowCount === 1
}
