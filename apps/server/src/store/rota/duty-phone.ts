import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface DutyPhoneRow {
  account: Id
  /** Sealed. */
  phone: Buffer
}

export async function listDutyPhones(tx: Tx, town: number): Promise<DutyPhoneRow[]> {
  const { rows } = await tx.query<DutyPhoneRow>('SELECT d.account, d.phone FROM z.duty_phone d WHERE d.town_id = $1', [town])
  return rows
}

export async function putDutyPhone(tx: Tx, town: number, { account, phone, moment }: DutyPhoneRow & { moment: Moment }): Promise<void> {
  await tx.query(
    `INSERT INTO z.duty_phone (town_id, account, phone, made) VALUES ($1, $2, $3, $4)
     ON CONFLICT (town_id, account) DO UPDATE SET phone = excluded.phone, made = excluded.made`, [town, account, phone, moment])
}

export async function deleteDutyPhone(tx: Tx, town: number, account: Id): Promise<void> {
  await tx.query('DELETE FROM z.duty_phone AS d WHERE d.town_id = $1 AND d.account = $2', [town, account])
}
