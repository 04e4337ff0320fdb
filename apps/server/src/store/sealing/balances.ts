import type { Tx } from '../in-towns.ts'

/** Facts of the acts just sealed; the batch is small, so each is found by its key. */
const ofActs = `z.fact f WHERE f.town_id = $1 AND f.act = ANY($2::uuid[])`

/** Facts of every sealed act of the town; $2 says up to which sequence, and is the head's. */
const ofSealed = `z.fact f JOIN z.sealed s ON s.town_id = $1 AND s.act = f.act AND s.seq <= $2::bigint WHERE f.town_id = $1`

/** A fact that reverses another takes one entry away, so `entries` counts what stands. */
const entry = `CASE WHEN f.reverses_act IS NULL THEN 1 ELSE -1 END`

const intoDays = (facts: string) => `
INSERT INTO z.balance_day AS b (town_id, measure, day, by_keys, grade, amount, entries)
SELECT f.town_id, f.measure, f.day, f.by_keys, f.grade, sum(f.amount), sum(${entry})
FROM ${facts}
GROUP BY f.town_id, f.measure, f.day, f.by_keys, f.grade
ON CONFLICT (town_id, measure, day, by_keys, grade)
DO UPDATE SET amount = b.amount + excluded.amount, entries = b.entries + excluded.entries`

const intoSpans = (facts: string) => `
INSERT INTO z.balance_span AS b (town_id, measure, span, first_day, by_keys, grade, amount, entries)
SELECT g.town_id, g.measure, s.span, date_trunc(s.span, g.day::timestamp)::date, g.by_keys, g.grade, sum(g.amount), sum(g.entries)
FROM (
  SELECT f.town_id, f.measure, f.day, f.by_keys, f.grade, sum(f.amount) AS amount, sum(${entry}) AS entries
  FROM ${facts}
  GROUP BY f.town_id, f.measure, f.day, f.by_keys, f.grade
) g
CROSS JOIN (VALUES ('month'), ('year')) AS s (span)
GROUP BY g.town_id, g.measure, s.span, date_trunc(s.span, g.day::timestamp)::date, g.by_keys, g.grade
ON CONFLICT (town_id, measure, span, first_day, by_keys, grade)
DO UPDATE SET amount = b.amount + excluded.amount, entries = b.entries + excluded.entries`

const intoSubjects = (facts: string) => `
INSERT INTO z.subject_day AS b (town_id, measure, by_keys, subject, day, net)
SELECT f.town_id, f.measure, f.by_keys, f.subject, f.day, sum(f.amount)
FROM ${facts} AND f.measure <> ALL($3::text[])
GROUP BY f.town_id, f.measure, f.by_keys, f.subject, f.day
ON CONFLICT (town_id, measure, by_keys, subject, day)
DO UPDATE SET net = b.net + excluded.net`

const addDays = intoDays(ofActs)
const addSpans = intoSpans(ofActs)
const addSubjects = intoSubjects(ofActs)
const remakeDays = intoDays(ofSealed)
const remakeSpans = intoSpans(ofSealed)
const remakeSubjects = intoSubjects(ofSealed)

/**
 * Adds the facts of acts to the balances, in the sealer's transaction. `recordSubjects`: measures whose subject is the record itself;
 * their distinct counts are read from the facts, so no subject days are kept for them. A measure that is not listed is kept:
 * a server that does not know a new measure yet loses nothing.
 */
export async function addToBalances(tx: Tx, town: number, { acts, recordSubjects }: { acts: readonly string[]; recordSubjects: readonly string[] }): Promise<void> {
  await Promise.all([tx.query(addDays, [town, acts]), tx.query(addSpans, [town, acts]), tx.query(addSubjects, [town, acts, recordSubjects])])
}

/**
 * Throws the town's balances away and makes them anew from the facts of its sealed acts. The row of the seal head is held meanwhile:
 * no sealer of this town gets in between. `rebuilt` is noted there. Answers up to which sequence the balances now stand.
 */
export async function remakeBalances(tx: Tx, town: number, { moment, recordSubjects }: { moment: string; recordSubjects: readonly string[] }): Promise<number> {
  const { rows } = await tx.query<{ seq: number }>('SELECT seq FROM z.seal_head WHERE town_id = $1 FOR UPDATE', [town])
  const head = rows[0]
  if (head === undefined) throw new Error(`town ${town} has no seal head`)
  await tx.query('DELETE FROM z.balance_day WHERE town_id = $1', [town])
  await tx.query('DELETE FROM z.balance_span WHERE town_id = $1', [town])
  await tx.query('DELETE FROM z.subject_day WHERE town_id = $1', [town])
  await tx.query(remakeDays, [town, head.seq])
  await tx.query(remakeSpans, [town, head.seq])
  await tx.query(remakeSubjects, [town, head.seq, recordSubjects])
  await tx.query('UPDATE z.seal_head SET rebuilt = $2 WHERE town_id = $1', [town, moment])
  return head.seq
}
