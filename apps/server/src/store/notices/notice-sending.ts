import type { Day, Id, Json, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

interface Queueing {
  notice: Id
  caseId: Id
  made: Moment
  from: Moment
  /** Definitions of which nothing leaves the house. */
  confidential: readonly string[]
}

const tellable = `h.hidden_from = '{}' AND NOT h.isolated AND NOT h.void`

/**
 * Every robot of the town that is on is to be sent this notice, from when it rings. In a group anybody may read: a case that is about or
 * against anybody, one that is isolated, and a confidential kind are told of to nobody outside.
 */
export async function queueForChannels(tx: Tx, town: number, { notice, caseId, made, from, confidential }: Queueing): Promise<void> {
  await tx.query(
    `INSERT INTO z.notice_sending (town_id, channel, notice, made, next_try)
     SELECT c.town_id, c.id, $2, $3, $4 FROM z.notice_channel c JOIN z.case_head h ON h.town_id = $1 AND h.id = $5
     WHERE c.town_id = $1 AND c.ended IS NULL AND ${tellable} AND NOT (h.definition = ANY($6::text[])) ON CONFLICT (town_id, channel, notice) DO NOTHING`,
    [town, notice, made, from, caseId, confidential])
}

export interface SendingRow {
  notice: Id
  attempts: number
  event: string
  step: string | null
  due: Day | null
  caseId: Id
  definitionHash: string
  shown: Readonly<Record<string, Json>>
  /** It may still be told of; see `queueForChannels`. */
  tellable: boolean
}

/** The robots of a town for which something waits. */
export async function waitingChannels(tx: Tx, town: number, now: Moment): Promise<Id[]> {
  const { rows } = await tx.query<{ channel: Id }>(
    'SELECT DISTINCT s.channel FROM z.notice_sending s WHERE s.town_id = $1 AND s.sent IS NULL AND s.gave_up IS NULL AND s.next_try <= $2', [town, now])
  return rows.map(({ channel }) => channel)
}

/** The next that waits, put off until `until` so that no other server takes it meanwhile; whoever is killed while sending leaves it to be sent then. */
export async function takeSending(tx: Tx, town: number, { channel, now, until }: { channel: Id; now: Moment; until: Moment }): Promise<SendingRow | undefined> {
  const { rows: [held] } = await tx.query<{ notice: Id }>(
    `SELECT s.notice FROM z.notice_sending s WHERE s.town_id = $1 AND s.channel = $2 AND s.sent IS NULL AND s.gave_up IS NULL AND s.next_try <= $3
     ORDER BY s.next_try, s.notice LIMIT 1 FOR UPDATE SKIP LOCKED`, [town, channel, now])
  if (held === undefined) return undefined
  await tx.query('UPDATE z.notice_sending s SET next_try = $4, attempts = s.attempts + 1 WHERE s.town_id = $1 AND s.channel = $2 AND s.notice = $3', [town, channel, held.notice, until])
  const { rows } = await tx.query<SendingRow>(
    `SELECT s.notice, s.attempts, n.event, n.step, n.due, h.id AS "caseId", h.definition_hash AS "definitionHash", h.shown, ${tellable} AS tellable
     FROM z.notice_sending s JOIN z.notice n ON n.town_id = $1 AND n.id = s.notice JOIN z.case_head h ON h.town_id = $1 AND h.id = n.case_id
     WHERE s.town_id = $1 AND s.channel = $2 AND s.notice = $3`, [town, channel, held.notice])
  return rows[0]
}

interface One {
  channel: Id
  notice: Id
}

export async function markSent(tx: Tx, town: number, { channel, notice, now }: One & { now: Moment }): Promise<void> {
  await tx.query('UPDATE z.notice_sending s SET sent = $4, fault = NULL WHERE s.town_id = $1 AND s.channel = $2 AND s.notice = $3', [town, channel, notice, now])
}

/** Given up for good, with the reason. */
export async function giveUp(tx: Tx, town: number, { channel, notice, now, fault }: One & { now: Moment; fault: string }): Promise<void> {
  await tx.query('UPDATE z.notice_sending s SET gave_up = $4, fault = $5 WHERE s.town_id = $1 AND s.channel = $2 AND s.notice = $3', [town, channel, notice, now, fault])
}

/** Tried again then; everything else that waits for this robot is not tried before. */
export async function putOff(tx: Tx, town: number, { channel, notice, until, fault }: One & { until: Moment; fault: string }): Promise<void> {
  await tx.query('UPDATE z.notice_sending s SET fault = $4 WHERE s.town_id = $1 AND s.channel = $2 AND s.notice = $3', [town, channel, notice, fault])
  await tx.query(
    `UPDATE z.notice_sending s SET next_try = $3 WHERE s.town_id = $1 AND s.channel = $2 AND s.sent IS NULL AND s.gave_up IS NULL AND (s.next_try < $3 OR s.notice = $4)`,
    [town, channel, until, notice])
}

export async function dropSending(tx: Tx, town: number, { channel, notice }: One): Promise<void> {
  await tx.query('DELETE FROM z.notice_sending s WHERE s.town_id = $1 AND s.channel = $2 AND s.notice = $3', [town, channel, notice])
}

export interface SendingLine {
  channel: string
  made: Moment
  definitionHash: string
  event: string
  attempts: number
  nextTry: Moment
  sent: Moment | null
  gaveUp: Moment | null
  fault: string | null
}

/** The latest sendings of a town, without those of which nobody outside may know by now. */
export async function listSendings(tx: Tx, town: number, most: number): Promise<SendingLine[]> {
  const { rows } = await tx.query<SendingLine>(
    `SELECT c.name AS channel, s.made, h.definition_hash AS "definitionHash", n.event, s.attempts, s.next_try AS "nextTry", s.sent, s.gave_up AS "gaveUp", s.fault
     FROM z.notice_sending s JOIN z.notice_channel c ON c.town_id = $1 AND c.id = s.channel JOIN z.notice n ON n.town_id = $1 AND n.id = s.notice
     JOIN z.case_head h ON h.town_id = $1 AND h.id = n.case_id
     WHERE s.town_id = $1 AND ${tellable} ORDER BY s.made DESC, s.notice LIMIT $2`, [town, most])
  return rows
}
