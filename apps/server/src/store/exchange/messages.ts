import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface MessageRow {
  id: Id
  kind: string
  /** Sealed to the other side. */
  body: Buffer
}

/** Laid ready for the next packet, in the transaction of what it tells of. The same message again is none. */
export async function insertMessage(tx: Tx, { id, kind, body, made }: MessageRow & { made: Moment }): Promise<void> {
  await tx.query('INSERT INTO z.exchange_message (id, kind, body, made) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING', [id, kind, body, made])
}

/** Those in no packet yet, in the order they were made, up to so many bytes but at least one. */
export async function nextMessages(tx: Tx, mostBytes: number): Promise<MessageRow[]> {
  const { rows: sizes } = await tx.query<{ id: Id; size: number }>(
    'SELECT m.id, length(m.body) AS size FROM z.exchange_message AS m WHERE m.packet IS NULL ORDER BY m.made, m.id LIMIT 500')
  let bytes = 0
  const ids = sizes.filter(({ size }, at) => (bytes += size) <= mostBytes || at === 0).map(({ id }) => id)
  const { rows } = await tx.query<MessageRow>('SELECT m.id, m.kind, m.body FROM z.exchange_message AS m WHERE m.id = ANY($1::uuid[]) ORDER BY m.made, m.id', [ids])
  return rows
}

export async function putInPacket(tx: Tx, ids: readonly Id[], packet: number): Promise<void> {
  await tx.query('UPDATE z.exchange_message AS m SET packet = $2 WHERE m.id = ANY($1::uuid[])', [ids, packet])
}

export async function countWaiting(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM z.exchange_message AS m WHERE m.packet IS NULL')
  return rows[0]?.count ?? 0
}

export async function isApplied(tx: Tx, message: Id): Promise<boolean> {
  const { rowCount } = await tx.query('SELECT FROM z.exchange_applied AS a WHERE a.message = $1', [message])
  return rowCount > 0
}

export async function insertApplied(tx: Tx, { message, packet, moment }: { message: Id; packet: number; moment: Moment }): Promise<void> {
  await tx.query('INSERT INTO z.exchange_applied (message, packet, moment) VALUES ($1, $2, $3) ON CONFLICT (message) DO NOTHING', [message, packet, moment])
}
