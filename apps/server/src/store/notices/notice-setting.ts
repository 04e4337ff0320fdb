import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface NoticeSettingRow {
  from: string
  to: string
  digestAt: string
}

export async function findNoticeSetting(tx: Tx, town: number): Promise<NoticeSettingRow | undefined> {
  const { rows } = await tx.query<NoticeSettingRow>(
    'SELECT s.from_hour AS "from", s.to_hour AS "to", s.digest_at AS "digestAt" FROM z.notice_setting s WHERE s.town_id = $1', [town])
  return rows[0]
}

export async function setNoticeSetting(tx: Tx, town: number, { from, to, digestAt, account, moment }: NoticeSettingRow & { account: Id; moment: Moment }): Promise<void> {
  await tx.query(
    `INSERT INTO z.notice_setting (town_id, from_hour, to_hour, digest_at, account, moment) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (town_id) DO UPDATE SET from_hour = $2, to_hour = $3, digest_at = $4, account = $5, moment = $6`, [town, from, to, digestAt, account, moment])
}
