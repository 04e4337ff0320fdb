import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** How far this side has come with the other. */
export interface SideRow {
  sent: number
  sentHash: Buffer | null
  received: number
  receivedHash: Buffer | null
  acked: number
  owesAck: boolean
  askedAt: Moment | null
}

const columns = `s.sent, s.sent_hash AS "sentHash", s.received, s.received_hash AS "receivedHash", s.acked, s.owes_ack AS "owesAck", s.asked_at AS "askedAt"`

/** Locked until the transaction ends: packets are made and taken in one at a time, by whichever process. */
export async function lockSide(tx: Tx): Promise<SideRow> {
  const { rows } = await tx.query<SideRow>(`SELECT ${columns} FROM z.exchange_side AS s WHERE s.one FOR UPDATE`)
  return sideIn(rows)
}

export async function readSide(tx: Tx): Promise<SideRow> {
  const { rows } = await tx.query<SideRow>(`SELECT ${columns} FROM z.exchange_side AS s WHERE s.one`)
  return sideIn(rows)
}

function sideIn(rows: readonly SideRow[]): SideRow {
  const [row] = rows
  if (row === undefined) throw new Error('the row of this side of the exchange is missing')
  return row
}

export async function setSide(tx: Tx, { sent, sentHash, received, receivedHash, acked, owesAck, askedAt }: SideRow): Promise<void> {
  await tx.query(
    `UPDATE z.exchange_side AS s SET sent = $1, sent_hash = $2, received = $3, received_hash = $4, acked = $5, owes_ack = $6, asked_at = $7 WHERE s.one`,
    [sent, sentHash, received, receivedHash, acked, owesAck, askedAt])
}
