import type { Act, Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { readAct } from '../evidence/envelope.ts'

/** How a case stands, as far as it goes for whose turn it is. */
export interface TurnRow {
  caseId: Id
  definitionHash: string
  state: string
  unit: string
  place: Id | null
  position: number
  nextDue: Day | null
  nextDuty: string | null
}

/** A sealed act, and its case as it stands now; null where that is closed, struck out, isolated, or no matter. */
export interface ToldAct {
  seq: number
  act: Act
  row: TurnRow | null
}

const turnColumns = `h.id AS "caseId", h.definition_hash AS "definitionHash", h.state, h.unit, h.place, h.position, h.next_due AS "nextDue", h.next_duty AS "nextDuty"`
const open = `NOT h.closed AND NOT h.void AND NOT h.isolated AND h.engine = 'matter'`

/**
 * Up to which sealed act notices were made, held until the transaction ends; undefined where another server is at it. A town that has none
 * begins with the first act sealed after `since`.
 */
export async function holdCursor(tx: Tx, town: number, since: Moment): Promise<number | undefined> {
  await tx.query(
    `INSERT INTO z.notice_cursor (town_id, seq)
     SELECT s.town_id, coalesce((SELECT min(b.first_seq) - 1 FROM z.seal_batch b WHERE b.town_id = $1 AND b.moment >= $2), s.seq) FROM z.seal_head s
     WHERE s.town_id = $1 AND NOT EXISTS (SELECT FROM z.notice_cursor c WHERE c.town_id = $1) ON CONFLICT (town_id) DO NOTHING`, [town, since])
  const { rows } = await tx.query<{ seq: number }>('SELECT c.seq FROM z.notice_cursor c WHERE c.town_id = $1 FOR UPDATE SKIP LOCKED', [town])
  return rows[0]?.seq
}

export async function moveCursor(tx: Tx, town: number, seq: number): Promise<void> {
  await tx.query('UPDATE z.notice_cursor c SET seq = $2 WHERE c.town_id = $1', [town, seq])
}

/** Sealed acts behind the cursor in their order, a page of them. */
export async function actsAfter(tx: Tx, town: number, { seq, most }: { seq: number; most: number }): Promise<ToldAct[]> {
  const { rows } = await tx.query<{ seq: number; bytes: Buffer } & Omit<TurnRow, 'caseId'> & { caseId: Id | null }>(
    `SELECT s.seq, a.bytes, ${turnColumns} FROM z.sealed s JOIN z.act a ON a.town_id = $1 AND a.id = s.act
     LEFT JOIN z.case_head h ON h.town_id = $1 AND h.id = a.stream AND ${open}
     WHERE s.town_id = $1 AND s.seq > $2 ORDER BY s.seq LIMIT $3`, [town, seq, most])
  return rows.map(({ seq: at, bytes, caseId, ...row }) => ({ seq: at, act: readAct(bytes), row: caseId === null ? null : { caseId, ...row } }))
}

/** Open matters due within these days, both included, of which that was not told yet. */
export async function soonDue(tx: Tx, town: number, { from, to, most }: { from: Day; to: Day; most: number }): Promise<TurnRow[]> {
  const { rows } = await tx.query<TurnRow>(
    `SELECT ${turnColumns} FROM z.case_head h WHERE h.town_id = $1 AND h.next_due BETWEEN $2 AND $3 AND h.next_duty IS NOT NULL AND ${open}
       AND NOT EXISTS (SELECT FROM z.notice n WHERE n.town_id = $1 AND n.key = 'due:' || h.id || ':' || h.next_duty || ':' || h.next_due)
     ORDER BY h.next_due, h.id LIMIT $4`, [town, from, to, most])
  return rows
}

/** Who took an act in a case, or had it handed over. */
export async function handsOf(tx: Tx, town: number, caseId: Id): Promise<Id[]> {
  const { rows } = await tx.query<{ account: Id }>('SELECT o.account FROM z.case_account o WHERE o.town_id = $1 AND o.case_id = $2', [town, caseId])
  return rows.map(({ account }) => account)
}
