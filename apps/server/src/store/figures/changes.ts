import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import { asked, askedJson, entryOf, hasKeys } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { factsOf } from './facts-of.ts'
import { latest } from './read-latest.ts'

/**
 * Why a figure is not what it was when its period was closed, by the kind of act that posted what came since: `corrected` by correcting,
 * joining, splitting and moving to a new version; `registered-late` by the act that opened its record; `newly-measured` by a measure that
 * was brought in, or that only the new version has; `matured` by all else, which simply went on.
 */
export const changeClasses = ['corrected', 'registered-late', 'newly-measured', 'matured'] as const
export type ChangeClass = (typeof changeClasses)[number]

/** What one record changed of one part. Amounts in the measure's own unit; of a distinct or periodic part, subjects or periods; of entries, how many. */
export interface Change {
  part: number
  class: ChangeClass
  record: string
  amount: string
}

export interface ClassSum {
  part: number
  class: ChangeClass
  amount: string
  records: number
}

const atClosing = formOf(0, '$3')
const now = formOf(0, '$4')

/** What turns a distinct or periodic figure by one: a subject that comes to stand, a period that comes to have one. */
const turns = `CASE WHEN r.kind = 'periods' THEN date_trunc(r.every, r.day::timestamp)::date::text ELSE r.subject END`
const turning = (source: string) => `${source}.kind IN ('periods', 'subjects', 'standing', 'records')`

/** A measure that came with the version its record was moved to: the version of the act before had none of it, nor was it measured yet. */
const cameWith = `(convert_from(p.bytes, 'UTF8')::jsonb -> 'definition' ->> 'hash', f.measure) NOT IN (SELECT hash, measure FROM known) AND NOT EXISTS (
      SELECT FROM z.fact e JOIN z.sealed q ON q.town_id = $1 AND q.act = e.act AND q.seq < s.seq
      WHERE e.town_id = $1 AND e.record = f.record AND e.measure = f.measure)`

/**
 * $3 and $4: facts sealed after the first sequence and up to the second. Sums change by what each act posted. A subject or a period changes
 * the figure only when it comes to stand or ceases to: acts are gone through in the order they were sealed, from what stood at the closing
 * (sequence 0), and the one that turns it is the cause. A latest entry is another one by the act that posted it or, where one of before
 * the closing is the latest again, by the act that took back the one closed; nothing counts as nought in the difference. Nothing is joined but by key: the planner cannot guess how much changed.
 */
const changed = `
${asked},
${atClosing.with},
known AS (
  SELECT d.hash, d.id || '.' || k.name AS measure
  FROM z.definition d
  CROSS JOIN LATERAL jsonb_object_keys(d.json::jsonb -> 'measures') AS k (name)
  WHERE d.id IN (SELECT split_part(measure, '.', 1) FROM asked)
),
since AS MATERIALIZED (
  SELECT s.seq, f.measure, f.record, f.subject, f.day, f.by_keys, f.amount, ${entryOf('f')} AS entries, f.act, f.ordinal, f.reverses_act, f.reverses_ordinal,
    CASE WHEN c.kind = 'adopt' AND ${cameWith} THEN 'newly-measured' WHEN c.kind IN ('correct', 'join', 'split', 'adopt') THEN 'corrected' WHEN c.kind = 'open' THEN 'registered-late'
      WHEN c.kind = 'measured' THEN 'newly-measured' ELSE 'matured' END AS class
  FROM z.sealed s
  JOIN z.act c ON c.town_id = $1 AND c.id = s.act
  LEFT JOIN z.act p ON c.kind = 'adopt' AND p.town_id = $1 AND p.stream = c.stream AND p.position = c.position - 1
  JOIN z.fact f ON f.town_id = $1 AND f.act = s.act
  WHERE s.town_id = $1 AND s.seq > $3::bigint AND s.seq <= $4::bigint AND f.measure = ANY (SELECT measure FROM asked)
),
posted AS (
  SELECT a.part, a.kind, a.every, i.seq, i.class, i.record, i.subject, i.day, CASE a.kind WHEN 'entries' THEN i.entries ELSE i.amount END AS amount
  FROM asked a
  JOIN since i ON i.measure = a.measure AND i.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('i')}
),
run AS (
  SELECT r.part, r.seq, r.class, r.record, r.amount, sum(r.amount) OVER (PARTITION BY r.part, r.turns ORDER BY r.seq) AS after
  FROM (
    SELECT r.part, ${turns} AS turns, 0 AS seq, NULL AS class, NULL::uuid AS record, sum(r.amount) AS amount
    FROM (${factsOf(atClosing, turning('a'))}
    ) r
    GROUP BY 1, 2
    UNION ALL
    SELECT r.part, ${turns}, r.seq, r.class, r.record, sum(r.amount)
    FROM posted r
    WHERE ${turning('r')}
    GROUP BY 1, 2, 3, 4, 5
  ) r
),
${latest(atClosing, 'latest_then')},
${latest(now, 'latest_now')},
changed AS (
  SELECT part, class, record, sum(amount) AS amount
  FROM posted
  WHERE kind IN ('sum', 'entries', 'stock')
  GROUP BY part, class, record
  UNION ALL
  SELECT part, class, record, sum((after > 0)::int - (after - amount > 0)::int)
  FROM run
  WHERE seq > 0
  GROUP BY part, class, record
  UNION ALL
  SELECT a.part, i.class, i.record, coalesce(n.amount, 0) - coalesce(t.amount, 0)
  FROM (SELECT DISTINCT part FROM asked WHERE kind = 'latest') a
  LEFT JOIN latest_then t ON t.part = a.part
  LEFT JOIN latest_now n ON n.part = a.part
  CROSS JOIN LATERAL (
    SELECT i.class, i.record
    FROM since i
    WHERE (i.act = n.act AND i.ordinal = n.ordinal) OR (i.reverses_act = t.act AND i.reverses_ordinal = t.ordinal)
    ORDER BY i.reverses_act IS NOT NULL
    LIMIT 1
  ) i
)`

const sumText = `
WITH ${changed}
SELECT part, class, sum(amount) AS amount, count(*) AS records
FROM changed
WHERE amount <> 0
GROUP BY part, class
ORDER BY part, class`

const listText = `
WITH ${changed}
SELECT part, class, record, amount
FROM changed
WHERE amount <> 0 AND (class COLLATE "C", record) > ($5 COLLATE "C", $6::uuid)
ORDER BY class COLLATE "C", record
LIMIT $7`

export interface Since {
  /** The sequence the figure was closed at, and the one it is read at now. */
  closed: number
  now: number
}

/** By part and class: what changed since, and over how many records. The sums of a part's classes make up its whole difference. */
export async function sumChanges(tx: Tx, town: number, { parts, since }: { parts: readonly AskedPart[]; since: Since }): Promise<ClassSum[]> {
  const { rows } = await tx.query<ClassSum>(sumText, [town, askedJson(parts), since.closed, since.now])
  return rows
}

export interface ChangePage {
  part: AskedPart
  since: Since
  after?: { class: ChangeClass; record: string } | undefined
  limit: number
}

/** The same record by record, a page at a time, in order of class and record. */
export async function listChanges(tx: Tx, town: number, { part, since, after, limit }: ChangePage): Promise<Change[]> {
  const values = [town, askedJson([part]), since.closed, since.now, after?.class ?? '', after?.record ?? '00000000-0000-0000-0000-000000000000', limit]
  const { rows } = await tx.query<Change>(listText, values)
  return rows
}
