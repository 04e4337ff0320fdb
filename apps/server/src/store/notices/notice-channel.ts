import type { Id, Moment, Sealed } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface NoticeChannelRow {
  id: Id
  kind: 'wecom' | 'dingtalk'
  name: string
  host: string
  /** Its address, its secret and the address of this system. */
  sealed: Sealed
  made: Moment
}

const columns = 'c.id, c.kind, c.name, c.host, c.sealed, c.made'

export async function listNoticeChannels(tx: Tx, town: number): Promise<NoticeChannelRow[]> {
  const { rows } = await tx.query<NoticeChannelRow>(`SELECT ${columns} FROM z.notice_channel c WHERE c.town_id = $1 AND c.ended IS NULL ORDER BY c.made, c.id`, [town])
  return rows
}

/** One that is on. */
export async function findNoticeChannel(tx: Tx, town: number, id: Id): Promise<NoticeChannelRow | undefined> {
  const { rows } = await tx.query<NoticeChannelRow>(`SELECT ${columns} FROM z.notice_channel c WHERE c.town_id = $1 AND c.id = $2 AND c.ended IS NULL`, [town, id])
  return rows[0]
}

export async function insertNoticeChannel(tx: Tx, town: number, { id, kind, name, host, sealed, account, made }: NoticeChannelRow & { account: Id }): Promise<void> {
  await tx.query(
    'INSERT INTO z.notice_channel (town_id, id, kind, name, host, sealed, account, made) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [town, id, kind, name, host, JSON.stringify(sealed), account, made])
}

export async function endNoticeChannel(tx: Tx, town: number, { id, moment }: { id: Id; moment: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query('UPDATE z.notice_channel c SET ended = $3 WHERE c.town_id = $1 AND c.id = $2 AND c.ended IS NULL', [town, id, moment])
  return rowCount === 1
}
