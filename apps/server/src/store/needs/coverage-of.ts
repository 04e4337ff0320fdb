import { supplyId } from '@zhenzhi/kernel'
import type { Json, Question } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

const held = `
INSERT INTO z.supply_head (town_id, measure, supplies) VALUES ($1, $2, 1)
ON CONFLICT (town_id, measure) DO UPDATE SET supplies = z.supply_head.supplies + 1`

/** Dimensions that one of the two leaves open are the same for both. */
const suppliedText = `
SELECT count(*) AS count FROM z.case_head h
WHERE h.town_id = $1 AND h.definition = $2 AND NOT h.void AND h.id IS DISTINCT FROM $3::uuid
  AND h.shown->>'from' <= coalesce($5, '9999-12-31') AND coalesce(h.shown->>'to', '9999-12-31') >= $4
  AND NOT EXISTS (
    SELECT FROM jsonb_each_text($6::jsonb) AS d WHERE d.value <> '' AND coalesce(h.shown->>d.key, '') <> '' AND h.shown->>d.key <> d.value)`

const recordsText = `
SELECT count(*) AS count FROM (
  SELECT FROM z.fact f
  WHERE f.town_id = $1 AND f.measure = $2 AND f.day BETWEEN $3 AND $4
    AND NOT EXISTS (SELECT FROM unnest($5::text[]) WITH ORDINALITY AS k (value, at) WHERE k.value <> '' AND f.by_keys[k.at] <> k.value)
  GROUP BY f.record, f.by_keys, f.day HAVING sum(f.amount) <> 0 LIMIT 1000
) r`

/**
 * What answers for a measure in a period already: how many supplies overlap it in time and dimensions, and how many records lie in it (counted
 * to 1,000). An opening balance has no end and records come after it: of those none are counted. Whoever supplies the same measure next waits.
 */
export async function coverageOf(tx: Tx, town: number, { measure, from, to, by, except }: Extract<Question, { need: 'coverage' }>): Promise<Json> {
  await tx.query(held, [town, measure])
  const dimensions = JSON.stringify(Object.fromEntries(by.map(({ field, value }) => [field, value])))
  const [supplied, records] = await Promise.all([
    tx.query<{ count: number }>(suppliedText, [town, supplyId(measure), except, from, to, dimensions]),
    to === null ? undefined : tx.query<{ count: number }>(recordsText, [town, measure, from, to, by.map(({ value }) => value)]),
  ])
  return { supplied: Number(supplied.rows[0]?.count ?? 0), records: Number(records?.rows[0]?.count ?? 0) }
}
