import { suppliedMeasure, supplyId } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'

/** A dimension of a measure, by its place among the measure's dimensions, from 0. */
export interface KeysAsked {
  measure: string
  at: number
}

const mostKeys = 2000

/**
 * The keys that were ever booked under these dimensions until a day, each once, in order; from month balances, the days of what has no month yet,
 * and what is not sealed. Empty text: the field was not filled.
 */
export async function keysOf(tx: Tx, town: number, { asked, to }: { asked: readonly KeysAsked[]; to: Day }): Promise<string[]> {
  const measures = asked.flatMap(({ measure, at }) => [{ measure, at: at + 1 }, { measure: `${supplyId(measure)}.${suppliedMeasure}`, at: at + 1 }])
  const { rows } = await tx.query<{ key: string }>(
    `WITH asked AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS a (measure text COLLATE "C", at int))
     SELECT DISTINCT k.key FROM (
       SELECT b.by_keys[a.at] AS key FROM asked a JOIN z.balance_span b ON b.town_id = $1 AND b.measure = a.measure AND b.span = 'year' AND b.first_day <= $3::date
       UNION
       SELECT f.by_keys[a.at] FROM z.unsealed u JOIN z.fact f ON f.town_id = $1 AND f.act = u.act JOIN asked a ON a.measure = f.measure WHERE u.town_id = $1) k
     WHERE k.key IS NOT NULL ORDER BY 1 LIMIT $4`, [town, JSON.stringify(measures), to, mostKeys])
  return rows.map(({ key }) => key)
}

/** Villages and grids of a town by their names, in the order of their codes. */
export async function placesInOrder(tx: Tx, town: number): Promise<Record<string, string>> {
  const { rows } = await tx.query<{ id: string; name: string }>('SELECT p.id, p.name FROM z.place p WHERE p.town_id = $1 ORDER BY p.code, p.id', [town])
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
