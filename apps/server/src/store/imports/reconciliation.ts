import type { Day, Id, Json, Moment, Sealed } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** What a list of the platform above differed in when it was last held against ours. */
export interface ReconciliationRow {
  import: Id
  compared: Moment
  /** Between which days both sides were counted, both included. */
  first: Day
  last: Day
  counts: Json
  /** Under the town's key. */
  sealedResult: Sealed
  sealedPreview: Sealed | null
}

export async function findReconciliation(tx: Tx, town: number, id: Id): Promise<ReconciliationRow | undefined> {
  const { rows } = await tx.query<ReconciliationRow>(
    `SELECT r.import, r.compared, r.first_day AS first, r.last_day AS last, r.counts, r.sealed_result AS "sealedResult", r.sealed_preview AS "sealedPreview"
     FROM z.reconciliation r WHERE r.town_id = $1 AND r.import = $2`, [town, id])
  return rows[0]
}

/** Counts and period of some, by the import. */
export async function listReconciliations(tx: Tx, town: number, ids: readonly Id[]): Promise<Pick<ReconciliationRow, 'import' | 'compared' | 'first' | 'last' | 'counts'>[]> {
  const { rows } = await tx.query<ReconciliationRow>(
    `SELECT r.import, r.compared, r.first_day AS first, r.last_day AS last, r.counts FROM z.reconciliation r WHERE r.town_id = $1 AND r.import = ANY($2::uuid[])`, [town, ids])
  return rows
}

/** Compared anew, it takes the place of what was there; what was previewed stands no more. */
export async function keepReconciliation(tx: Tx, town: number, row: Omit<ReconciliationRow, 'sealedPreview'>): Promise<void> {
  await tx.query(
    `INSERT INTO z.reconciliation (town_id, import, compared, first_day, last_day, counts, sealed_result) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (town_id, import) DO UPDATE SET compared = excluded.compared, first_day = excluded.first_day, last_day = excluded.last_day,
       counts = excluded.counts, sealed_result = excluded.sealed_result, sealed_preview = NULL`,
    [town, row.import, row.compared, row.first, row.last, JSON.stringify(row.counts), JSON.stringify(row.sealedResult)])
}

export async function setPreview(tx: Tx, town: number, { id, sealedPreview }: { id: Id; sealedPreview: Sealed | null }): Promise<void> {
  await tx.query(`UPDATE z.reconciliation SET sealed_preview = $3 WHERE town_id = $1 AND import = $2`, [town, id, sealedPreview === null ? null : JSON.stringify(sealedPreview)])
}

/** What was checked of a list, whether something of it was taken over before or not. */
export async function setCompared(tx: Tx, town: number, row: { id: Id; counts: Json; badRows: readonly number[]; sealedChecked: Sealed }): Promise<void> {
  await tx.query(
    `UPDATE z.import i SET state = CASE WHEN i.state = 'uploaded' THEN 'checked' ELSE i.state END, counts = $3, bad_rows = $4, sealed_checked = $5
     WHERE i.town_id = $1 AND i.id = $2`, [town, row.id, JSON.stringify(row.counts), row.badRows, JSON.stringify(row.sealedChecked)])
}

/** Waits until no other list of this kind is being taken over, and keeps the next one waiting until the transaction ends. */
export async function holdTurn(tx: Tx, town: number, { definition, turn }: { definition: string; turn: Id }): Promise<void> {
  await tx.query(
    `INSERT INTO z.reconcile_turn (town_id, definition, turn) VALUES ($1, $2, $3) ON CONFLICT (town_id, definition) DO UPDATE SET turn = excluded.turn`, [town, definition, turn])
}
