import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface SentRow {
  number: number
  messages: number
  made: Moment
  written: Moment | null
  acked: Moment | null
  again: number
}

export interface ReceivedRow {
  number: number
  messages: number
  taken: Moment
  doubled: number
}

export async function insertSent(tx: Tx, { number, hash, bytes, messages, made }: { number: number; hash: Buffer; bytes: Buffer; messages: number; made: Moment }): Promise<void> {
  await tx.query('INSERT INTO z.exchange_sent (number, hash, bytes, messages, made) VALUES ($1, $2, $3, $4, $5)', [number, hash, bytes, messages, made])
}

/** Not acknowledged yet, with what is kept of them. */
export async function listUnacked(tx: Tx): Promise<(SentRow & { bytes: Buffer })[]> {
  const { rows } = await tx.query<SentRow & { bytes: Buffer }>(
    'SELECT s.number, s.messages, s.made, s.written, s.acked, s.again, s.bytes FROM z.exchange_sent AS s WHERE s.acked IS NULL AND s.bytes IS NOT NULL ORDER BY s.number')
  return rows
}

export async function setWritten(tx: Tx, number: number, { moment, again }: { moment: Moment; again: boolean }): Promise<void> {
  await tx.query('UPDATE z.exchange_sent AS s SET written = $2, again = s.again + CASE WHEN $3 THEN 1 ELSE 0 END WHERE s.number = $1', [number, moment, again])
}

/** They arrived: neither the packets nor the messages in them need be kept. Answers the numbers. */
export async function settleSent(tx: Tx, ack: number, moment: Moment): Promise<number[]> {
  const { rows } = await tx.query<{ number: number }>(
    'UPDATE z.exchange_sent AS s SET acked = $2, bytes = NULL WHERE s.number <= $1 AND s.acked IS NULL RETURNING s.number', [ack, moment])
  await tx.query('DELETE FROM z.exchange_message AS m WHERE m.packet <= $1', [ack])
  return rows.map(({ number }) => number)
}

export async function insertReceived(tx: Tx, { number, hash, messages, taken }: { number: number; hash: Buffer; messages: number; taken: Moment }): Promise<void> {
  await tx.query('INSERT INTO z.exchange_received (number, hash, messages, taken) VALUES ($1, $2, $3, $4)', [number, hash, messages, taken])
}

export async function findReceivedHash(tx: Tx, number: number): Promise<Buffer | undefined> {
  const { rows } = await tx.query<{ hash: Buffer }>('SELECT r.hash FROM z.exchange_received AS r WHERE r.number = $1', [number])
  return rows[0]?.hash
}

export async function countDoubled(tx: Tx, number: number): Promise<void> {
  await tx.query('UPDATE z.exchange_received AS r SET doubled = r.doubled + 1 WHERE r.number = $1', [number])
}

export async function listSent(tx: Tx, most: number): Promise<SentRow[]> {
  const { rows } = await tx.query<SentRow>('SELECT s.number, s.messages, s.made, s.written, s.acked, s.again FROM z.exchange_sent AS s ORDER BY s.number DESC LIMIT $1', [most])
  return rows
}

export async function listReceived(tx: Tx, most: number): Promise<ReceivedRow[]> {
  const { rows } = await tx.query<ReceivedRow>('SELECT r.number, r.messages, r.taken, r.doubled FROM z.exchange_received AS r ORDER BY r.number DESC LIMIT $1', [most])
  return rows
}
