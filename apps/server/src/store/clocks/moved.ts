import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

export interface MovedRow {
  caseId: Id
  duty: string
  round: number
  definition: string
  unit: string
  beforeDue: Day
  afterDue: Day
  why: string
}

/** Duties that a change moves; `told` once the cases carry it. Safe to repeat. */
export async function keepMoved(tx: Tx, { town, change, told, rows }: { town: number; change: Id; told: boolean; rows: readonly MovedRow[] }): Promise<void> {
  await insertRows(tx, {
    into: 'z.clock_moved (town_id, change, case_id, duty, round, definition, unit, before_due, after_due, why, told)',
    rows: rows.map((row) => [town, change, row.caseId, row.duty, row.round, row.definition, row.unit, row.beforeDue, row.afterDue, row.why, told]),
    onConflict: 'ON CONFLICT (town_id, change, case_id, duty, round) DO UPDATE SET told = excluded.told, before_due = excluded.before_due, after_due = excluded.after_due, why = excluded.why',
  })
}

export interface Listing {
  town: number
  change: Id
  /** Only those that the cases carry. */
  told: boolean
  /** Cases kept from whoever reads: not listed and not counted. */
  hidden: readonly Id[]
}

const onPage = 100

/** A page of them, ordered by case; `after` is the last case of the page before. */
export async function listMoved(tx: Tx, { town, change, told, hidden, after }: Listing & { after: Id | undefined }): Promise<MovedRow[]> {
  const { rows } = await tx.query<MovedRow>(
    `SELECT m.case_id AS "caseId", m.duty, m.round, m.definition, coalesce(u.name, m.unit) AS unit, m.before_due AS "beforeDue", m.after_due AS "afterDue", m.why FROM z.clock_moved m
     LEFT JOIN z.unit u ON u.town_id = $1 AND u.id = m.unit
     WHERE m.town_id = $1 AND m.change = $2 AND (m.told OR NOT $3) AND NOT (m.case_id = ANY($4::uuid[])) AND m.case_id > $5
     ORDER BY m.case_id, m.duty, m.round LIMIT ${onPage}`, [town, change, told, hidden, after ?? '00000000-0000-0000-0000-000000000000'])
  return rows
}

/** How many cases of each unit. */
export async function countMoved(tx: Tx, { town, change, told, hidden }: Listing): Promise<{ unit: string; cases: number }[]> {
  const { rows } = await tx.query<{ unit: string; cases: number }>(
    `SELECT coalesce(u.name, m.unit) AS unit, count(DISTINCT m.case_id)::int AS cases FROM z.clock_moved m LEFT JOIN z.unit u ON u.town_id = $1 AND u.id = m.unit
     WHERE m.town_id = $1 AND m.change = $2 AND (m.told OR NOT $3) AND NOT (m.case_id = ANY($4::uuid[])) GROUP BY 1 ORDER BY 1`, [town, change, told, hidden])
  return rows
}
