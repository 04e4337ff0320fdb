import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface SupplyRow {
  id: Id
  definition: string
  from: Day
  /** Null: an opening balance, without an end. */
  to: Day | null
  /** In the measure's own unit. */
  amount: string
  body: string
  /** The dimensions it was given for: field → key. */
  by: Readonly<Record<string, string>>
}

interface Row extends Pick<SupplyRow, 'id' | 'definition'> {
  shown: Readonly<Record<string, string | number>>
}

/** Supplied figures that stand and whose period meets the asked days, by period. */
export async function listSupplies(tx: Tx, town: number, { from, to }: { from: Day; to: Day }): Promise<SupplyRow[]> {
  const { rows } = await tx.query<Row>(
    `SELECT h.id, h.definition, h.shown FROM z.case_head h
     WHERE h.town_id = $1 AND h.engine = 'supply' AND NOT h.void AND h.shown->>'from' <= $3 AND coalesce(h.shown->>'to', '9999-12-31') >= $2
     ORDER BY h.shown->>'from', h.id LIMIT 2000`, [town, from, to])
  return rows.map(({ id, definition, shown: { from: first, to: last, amount, body, ...by } }) => ({
    id, definition, from: String(first), to: last === undefined ? null : String(last), amount: String(amount), body: String(body),
    by: Object.fromEntries(Object.entries(by).map(([name, value]) => [name, String(value)])),
  }))
}

/** Bodies that supplied figures, the last first. */
export async function listBodies(tx: Tx, town: number): Promise<string[]> {
  const { rows } = await tx.query<{ body: string }>(
    `SELECT h.shown->>'body' AS body FROM z.case_head h
     WHERE h.town_id = $1 AND h.engine = 'supply' AND NOT h.void
     GROUP BY 1 ORDER BY max(h.id::text) DESC LIMIT 100`, [town])
  return rows.map(({ body }) => body)
}
