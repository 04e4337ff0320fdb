import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** How many parts of a case are open. Whoever makes one holds the whole's head, and so does whoever closes it. */
export async function openPartsOf(tx: Tx, town: number, whole: Id): Promise<number> {
  const { rows } = await tx.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM z.case_head p WHERE p.town_id = $1 AND p.came_from = $2::uuid AND p.came_as = 'part' AND NOT p.closed AND NOT p.void`, [town, whole])
  return rows[0]?.open ?? 0
}

/** How many parts of a case were made and not struck out. */
export async function madePartsOf(tx: Tx, town: number, whole: Id): Promise<number> {
  const { rows } = await tx.query<{ made: number }>(
    `SELECT count(*)::int AS made FROM z.case_head p WHERE p.town_id = $1 AND p.came_from = $2::uuid AND p.came_as = 'part' AND NOT p.void`, [town, whole])
  return rows[0]?.made ?? 0
}

/** Which of these cases have parts, open or not. */
export async function findParted(tx: Tx, town: number, ids: readonly Id[]): Promise<Set<Id>> {
  if (ids.length === 0) return new Set()
  const { rows } = await tx.query<{ id: Id }>(`SELECT DISTINCT p.came_from AS id FROM z.case_head p WHERE p.town_id = $1 AND p.came_from = ANY($2::uuid[]) AND p.came_as = 'part'`, [town, ids])
  return new Set(rows.map((row) => row.id))
}
