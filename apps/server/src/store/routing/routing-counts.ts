import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

/** What a measure comes to in a span, by the dimension at that place (from 0). */
export async function sumsBy(tx: Tx, { town, measure, at, from, to }: { town: number; measure: string; at: number; from: Day; to: Day }): Promise<Record<string, number>> {
  const { rows } = await tx.query<{ key: string; sum: string }>(
    `SELECT coalesce(f.by_keys[$3::int + 1], '') AS key, sum(f.amount) AS sum FROM z.fact f
     WHERE f.town_id = $1 AND f.measure = $2 AND f.day BETWEEN $4::date AND $5::date GROUP BY 1`, [town, measure, at, from, to])
  return Object.fromEntries(rows.map(({ key, sum }) => [key, Number(sum)]))
}

/** How many cases of a kind, registered in a span and within reach, name each value of a listed field; the most named first. */
export async function casesByValue(tx: Tx, asked: { town: number; reach: Reach; definition: string; field: string; from: Day; to: Day }): Promise<{ value: string; times: number }[]> {
  const { town, reach, definition, field, from, to } = asked
  const given = parameters(town, definition, field, from, to)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<{ value: string; times: number }>(
    `SELECT v.value, count(*)::int AS times FROM z.case_value v JOIN z.case_head h ON h.town_id = $1 AND h.id = v.case_id
     WHERE v.town_id = $1 AND v.definition = $2 AND v.field = $3 AND h.opened BETWEEN $4::date AND $5::date AND NOT h.void AND ${seen}
     GROUP BY v.value ORDER BY times DESC, v.value LIMIT 200`, given.values)
  return rows
}
