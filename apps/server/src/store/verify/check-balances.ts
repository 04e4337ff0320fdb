import type { Tx } from '../connection.ts'
import type { Found } from './finding.ts'

/** A reversal takes one entry away. */
const entry = 'CASE WHEN f.reverses_act IS NULL THEN 1 ELSE -1 END'
const most = 1000

const days = `
SELECT coalesce(w.measure, k.measure) AS measure, coalesce(w.day, k.day)::text AS at, coalesce(w.by_keys, k.by_keys) AS keys, w.amount AS wanted, k.amount AS kept
FROM (
  SELECT f.measure, f.day, f.by_keys, f.grade, sum(f.amount) AS amount, sum(${entry}) AS entries
  FROM z.fact f JOIN z.sealed s ON s.town_id = $1 AND s.act = f.act WHERE f.town_id = $1 GROUP BY f.measure, f.day, f.by_keys, f.grade
) w
FULL JOIN (SELECT b.measure, b.day, b.by_keys, b.grade, b.amount, b.entries FROM z.balance_day b WHERE b.town_id = $1) k
  ON k.measure = w.measure AND k.day = w.day AND k.by_keys = w.by_keys AND k.grade = w.grade
WHERE w.amount IS DISTINCT FROM k.amount OR w.entries IS DISTINCT FROM k.entries
LIMIT ${most}`

const spans = `
SELECT coalesce(w.measure, k.measure) AS measure, coalesce(w.span, k.span) || ' ' || coalesce(w.first_day, k.first_day)::text AS at,
  coalesce(w.by_keys, k.by_keys) AS keys, w.amount AS wanted, k.amount AS kept
FROM (
  SELECT b.measure, s.span, date_trunc(s.span, b.day::timestamp)::date AS first_day, b.by_keys, b.grade, sum(b.amount) AS amount, sum(b.entries) AS entries
  FROM z.balance_day b CROSS JOIN (VALUES ('month'), ('year')) AS s (span) WHERE b.town_id = $1
  GROUP BY b.measure, s.span, date_trunc(s.span, b.day::timestamp)::date, b.by_keys, b.grade
) w
FULL JOIN (SELECT p.measure, p.span, p.first_day, p.by_keys, p.grade, p.amount, p.entries FROM z.balance_span p WHERE p.town_id = $1) k
  ON k.measure = w.measure AND k.span = w.span AND k.first_day = w.first_day AND k.by_keys = w.by_keys AND k.grade = w.grade
WHERE w.amount IS DISTINCT FROM k.amount OR w.entries IS DISTINCT FROM k.entries
LIMIT ${most}`

const subjects = `
SELECT coalesce(w.measure, k.measure) AS measure, coalesce(w.day, k.day)::text AS at, coalesce(w.by_keys, k.by_keys) AS keys, w.net AS wanted, k.net AS kept
FROM (
  SELECT f.measure, f.by_keys, f.subject, f.day, sum(f.amount) AS net
  FROM z.fact f JOIN z.sealed s ON s.town_id = $1 AND s.act = f.act WHERE f.town_id = $1 AND f.measure <> ALL($2::text[])
  GROUP BY f.measure, f.by_keys, f.subject, f.day
) w
FULL JOIN (SELECT b.measure, b.by_keys, b.subject, b.day, b.net FROM z.subject_day b WHERE b.town_id = $1 AND b.measure <> ALL($2::text[])) k
  ON k.measure = w.measure AND k.by_keys = w.by_keys AND k.subject = w.subject AND k.day = w.day
WHERE w.net IS DISTINCT FROM k.net
LIMIT ${most}`

interface Difference {
  measure: string
  at: string
  keys: string[]
  wanted: string | null
  kept: string | null
}

/** Balances against the facts they are made of. `recordSubjects`: measures of which no subject days are kept; see sealing/balances.ts. */
export async function checkBalances(tx: Tx, { town, recordSubjects, found }: { town: number; recordSubjects: readonly string[]; found: Found }): Promise<void> {
  const compare = async (table: string, text: string, more: readonly unknown[] = []) => {
    const { rows } = await tx.query<Difference>(text, [town, ...more])
    for (const { measure, at, keys, wanted, kept } of rows) {
      const by = keys.length === 0 ? '' : `（${keys.join('，')}）`
      found({ table, town, kind: 'balance', what: `${measure} ${at}${by} 的余额是 ${kept ?? '空'}，按各笔应为 ${wanted ?? '空'}` })
    }
  }
  await compare('balance_day', days)
  await compare('balance_span', spans)
  await compare('subject_day', subjects, [recordSubjects])
}
