import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

/** A duty of the town's list, as it is kept. */
export interface DutyRow {
  number: string
  item: string
  basis: string
  unit: string
  kind: 'lead' | 'assist' | 'elsewhere'
  body: string
}

/** A rule by which an order finds its office, as it is kept. */
export interface RuleRow {
  words: string[]
  kinds: string[]
  places: string[]
  unit: string
  number: string
}

/** Years of which a duty list is kept, the latest first. */
export async function dutyYears(tx: Tx, town: number): Promise<number[]> {
  const { rows } = await tx.query<{ year: number }>(`SELECT k.part::int AS year FROM z.routing_kept k WHERE k.town_id = $1 AND k.part <> 'rules' ORDER BY 1 DESC`, [town])
  return rows.map(({ year }) => year)
}

/** How often that part was changed; 0: never kept. */
export async function revisionOf(tx: Tx, town: number, part: string): Promise<number> {
  const { rows } = await tx.query<{ revision: number }>('SELECT k.revision FROM z.routing_kept k WHERE k.town_id = $1 AND k.part = $2', [town, part])
  return rows[0]?.revision ?? 0
}

export async function readDutyList(tx: Tx, town: number, year: number): Promise<DutyRow[]> {
  const { rows } = await tx.query<DutyRow>('SELECT d.number, d.item, d.basis, d.unit, d.kind, d.body FROM z.duty_item d WHERE d.town_id = $1 AND d.year = $2 ORDER BY d.rank', [town, year])
  return rows
}

export async function readRuleList(tx: Tx, town: number): Promise<RuleRow[]> {
  const { rows } = await tx.query<RuleRow>('SELECT r.words, r.kinds, r.places, r.unit, r.number FROM z.routing_rule r WHERE r.town_id = $1 ORDER BY r.rank', [town])
  return rows
}

/** Takes the next revision of a part; undefined where somebody changed it since `seen`. */
export async function nextRevision(tx: Tx, { town, part, seen, account, moment }: { town: number; part: string; seen: number; account: Id; moment: Moment }): Promise<number | undefined> {
  const { rows } = seen === 0
    ? await tx.query<{ revision: number }>(
      'INSERT INTO z.routing_kept AS k (town_id, part, revision, account, moment) VALUES ($1, $2, 1, $3, $4) ON CONFLICT (town_id, part) DO NOTHING RETURNING k.revision', [town, part, account, moment])
    : await tx.query<{ revision: number }>(
      'UPDATE z.routing_kept k SET revision = k.revision + 1, account = $4, moment = $5 WHERE k.town_id = $1 AND k.part = $2 AND k.revision = $3 RETURNING k.revision', [town, part, seen, account, moment])
  return rows[0]?.revision
}

export async function writeDutyList(tx: Tx, { town, year, duties }: { town: number; year: number; duties: readonly DutyRow[] }): Promise<void> {
  await tx.query('DELETE FROM z.duty_item d WHERE d.town_id = $1 AND d.year = $2', [town, year])
  await insertRows(tx, {
    into: 'z.duty_item (town_id, year, rank, number, item, basis, unit, kind, body)',
    rows: duties.map(({ number, item, basis, unit, kind, body }, rank) => [town, year, rank, number, item, basis, unit, kind, body]),
  })
}

export async function writeRuleList(tx: Tx, town: number, rules: readonly RuleRow[]): Promise<void> {
  await tx.query('DELETE FROM z.routing_rule r WHERE r.town_id = $1', [town])
  await insertRows(tx, {
    into: 'z.routing_rule (town_id, rank, words, kinds, places, unit, number)',
    rows: rules.map(({ words, kinds, places, unit, number }, rank) => [town, rank, words, kinds, places, unit, number]),
  })
}

/** Who holds a post in the town that day, and in which office. */
export async function inPost(tx: Tx, town: number, day: Day): Promise<{ account: Id; unit: string }[]> {
  const { rows } = await tx.query<{ account: Id; unit: string }>(
    `SELECT DISTINCT p.account, p.unit FROM z.post_held p JOIN z.account a ON a.id = p.account
     WHERE p.town_id = $1 AND p.ended IS NULL AND p.from_day <= $2 AND (p.to_day IS NULL OR p.to_day >= $2) AND a.ended IS NULL`, [town, day])
  return rows
}
