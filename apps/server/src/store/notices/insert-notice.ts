import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

export interface NoticeRow {
  id: Id
  key: string
  caseId: Id | null
  event: string
  step: string | null
  counts: object | null
  urgent: boolean
  due: Day | null
  made: Moment
  rings: Moment
}

/** False where something has this key already: two at once wait for each other, and the second is told so. */
export async function insertNotice(tx: Tx, town: number, notice: NoticeRow): Promise<boolean> {
  const { id, key, caseId, event, step, counts, urgent, due, made, rings } = notice
  const { rowCount } = await tx.query(
    `INSERT INTO z.notice (town_id, id, key, case_id, event, step, counts, urgent, due, made, rings) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (town_id, key) DO NOTHING`,
    [town, id, key, caseId, event, step, counts === null ? null : JSON.stringify(counts), urgent, due, made, rings])
  return rowCount === 1
}

export async function insertNoticeFor(tx: Tx, town: number, { notice, accounts }: { notice: Id; accounts: readonly { account: Id; called: boolean }[] }): Promise<void> {
  const rows = accounts.map(({ account, called }) => [town, account, notice, called])
  await insertRows(tx, { into: 'z.notice_for (town_id, account, notice, called)', rows, onConflict: 'ON CONFLICT (town_id, account, notice) DO NOTHING' })
}

/** Of these accounts, those that a case is about or against: by themselves, or by an office one of their posts ever named. */
export async function concernedOf(tx: Tx, town: number, { caseId, accounts }: { caseId: Id; accounts: readonly Id[] }): Promise<ReadonlySet<Id>> {
  const { rows } = await tx.query<{ account: Id }>(
    `SELECT o.account FROM unnest($3::uuid[]) AS o (account) JOIN z.case_head h ON h.town_id = $1 AND h.id = $2
     WHERE o.account::text = ANY(h.hidden_from)
       OR EXISTS (SELECT FROM z.post_held AS p WHERE p.account = o.account AND p.town_id = $1 AND p.unit = ANY(h.hidden_from) AND p.ended IS NULL)`,
    [town, caseId, accounts])
  return new Set(rows.map(({ account }) => account))
}

/** Who was told before, under another key, that a day of a case draws near. */
export async function toldNear(tx: Tx, town: number, { caseId, due, key }: { caseId: Id; due: Day; key: string }): Promise<ReadonlySet<Id>> {
  const { rows } = await tx.query<{ account: Id }>(
    `SELECT DISTINCT f.account FROM z.notice n JOIN z.notice_for f ON f.town_id = $1 AND f.notice = n.id
     WHERE n.town_id = $1 AND n.case_id = $2 AND n.due = $3 AND n.event IN ('due-soon', 'ladder') AND n.key <> $4`, [town, caseId, due, key])
  return new Set(rows.map(({ account }) => account))
}
