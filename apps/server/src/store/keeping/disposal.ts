import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

export type DisposalWhy = 'expired' | 'deletion'
export type DisposalOutcome = 'destroyed' | 'held' | 'kept' | 'gone'

/** What somebody proposed to destroy, and what was decided by somebody else. */
export interface Disposal {
  id: Id
  why: DisposalWhy
  /** Id of the rule it goes by. */
  basis: string
  reason: string
  account: Id
  post: string
  moment: Moment
  verdict: 'approved' | 'declined' | null
  decidedBy: Id | null
  decidedPost: string | null
  decided: Moment | null
  done: Moment | null
}

export interface DisposalItem {
  kind: 'case' | 'person'
  owner: Id
  outcome: DisposalOutcome | null
  keys: number | null
  /** Of a case. */
  definition: string | null
  opened: Day | null
  moved: Moment | null
}

const columns = `p.id, p.why, p.basis, p.reason, p.account, p.post, p.moment, p.verdict, p.decided_by AS "decidedBy", p.decided_post AS "decidedPost",
  p.decided, p.done`

export async function insertDisposal(
  tx: Tx,
  town: number,
  { items, ...disposal }: Pick<Disposal, 'id' | 'why' | 'basis' | 'reason' | 'account' | 'post' | 'moment'> & { items: readonly Pick<DisposalItem, 'kind' | 'owner'>[] },
): Promise<void> {
  const { id, why, basis, reason, account, post, moment } = disposal
  await tx.query(
    'INSERT INTO z.disposal (town_id, id, why, basis, reason, account, post, moment) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [town, id, why, basis, reason, account, post, moment])
  await insertRows(tx, { into: 'z.disposal_item (town_id, disposal, kind, owner)', rows: items.map(({ kind, owner }) => [town, id, kind, owner]) })
}

/** Latest first, at most 100. */
export async function listDisposals(tx: Tx, town: number): Promise<(Disposal & { items: number; destroyed: number; keys: number })[]> {
  const { rows } = await tx.query<Disposal & { items: number; destroyed: number; keys: number }>(
    `SELECT ${columns}, t.items, t.destroyed, t.keys FROM z.disposal p CROSS JOIN LATERAL (
       SELECT count(*)::int AS items, (count(*) FILTER (WHERE i.outcome = 'destroyed'))::int AS destroyed, coalesce(sum(i.keys), 0)::int AS keys
       FROM z.disposal_item i WHERE i.town_id = $1 AND i.disposal = p.id) t
     WHERE p.town_id = $1 ORDER BY p.moment DESC, p.id DESC LIMIT 100`, [town])
  return rows
}

/** One, held until the transaction ends: two people never decide it both. */
export async function holdDisposal(tx: Tx, town: number, id: Id): Promise<Disposal | undefined> {
  const { rows } = await tx.query<Disposal>(`SELECT ${columns} FROM z.disposal p WHERE p.town_id = $1 AND p.id = $2 FOR UPDATE`, [town, id])
  return rows[0]
}

export async function itemsOf(tx: Tx, town: number, disposal: Id): Promise<DisposalItem[]> {
  const { rows } = await tx.query<DisposalItem>(
    `SELECT i.kind, i.owner, i.outcome, i.keys, h.definition, h.opened, h.moved FROM z.disposal_item i
     LEFT JOIN z.case_head h ON h.town_id = $1 AND h.town_id = i.town_id AND h.id = i.owner
     WHERE i.town_id = $1 AND i.disposal = $2 ORDER BY h.opened, i.owner`, [town, disposal])
  return rows
}

export async function decideDisposal(tx: Tx, town: number, { id, verdict, by, post, moment }: { id: Id; verdict: 'approved' | 'declined'; by: Id; post: string; moment: Moment }): Promise<void> {
  await tx.query(
    'UPDATE z.disposal p SET verdict = $3, decided_by = $4, decided_post = $5, decided = $6 WHERE p.town_id = $1 AND p.id = $2 AND p.verdict IS NULL',
    [town, id, verdict, by, post, moment])
}

export async function endItems(tx: Tx, town: number, { disposal, owners, outcome, keys }: { disposal: Id; owners: readonly Id[]; outcome: DisposalOutcome; keys: number }): Promise<void> {
  await tx.query(
    'UPDATE z.disposal_item i SET outcome = $4, keys = $5 WHERE i.town_id = $1 AND i.disposal = $2 AND i.owner = ANY($3::uuid[]) AND i.outcome IS NULL',
    [town, disposal, owners, outcome, keys])
}

export async function endDisposal(tx: Tx, town: number, { id, moment }: { id: Id; moment: Moment }): Promise<void> {
  await tx.query('UPDATE z.disposal p SET done = $3 WHERE p.town_id = $1 AND p.id = $2 AND p.done IS NULL', [town, id, moment])
}
