import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export type HoldKind = 'case' | 'person' | 'definition'

/** What may not be destroyed: a case, a person wherever they stand, or a definition's cases opened from one day to another, both included. */
export interface LegalHold {
  id: Id
  kind: HoldKind
  /** The case or person; null for a definition. */
  owner: Id | null
  definition: string | null
  from: Day | null
  to: Day | null
  reason: string
  account: Id
  post: string
  moment: Moment
  /** The last day on which it stands; null: until somebody lifts it. */
  until: Day | null
  lifted: Moment | null
  liftedBy: Id | null
  liftedPost: string | null
  liftedReason: string | null
}

const columns = `l.id, l.kind, l.owner, l.definition, l.from_day AS "from", l.to_day AS "to", l.reason, l.account, l.post, l.moment, l.until, l.lifted,
  l.lifted_by AS "liftedBy", l.lifted_post AS "liftedPost", l.lifted_reason AS "liftedReason"`

/** Whoever destroys and whoever sets a hold wait for each other here, so that a hold once set stands before every deletion that follows. */
export async function lockKeeping(tx: Tx, town: number): Promise<void> {
  await tx.query('INSERT INTO z.keeping (town_id) VALUES ($1) ON CONFLICT DO NOTHING', [town])
  await tx.query('SELECT FROM z.keeping k WHERE k.town_id = $1 FOR UPDATE', [town])
}

export async function insertHold(tx: Tx, town: number, hold: LegalHold): Promise<void> {
  const { id, kind, owner, definition, from, to, reason, account, post, moment, until } = hold
  await tx.query(
    `INSERT INTO z.legal_hold (town_id, id, kind, owner, definition, from_day, to_day, reason, account, post, moment, until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`, [town, id, kind, owner, definition, from, to, reason, account, post, moment, until])
}

/** Those that stand first, then those that ended; at most 200. */
export async function listHolds(tx: Tx, town: number): Promise<LegalHold[]> {
  const { rows } = await tx.query<LegalHold>(
    `SELECT ${columns} FROM z.legal_hold l WHERE l.town_id = $1 ORDER BY l.lifted IS NOT NULL, l.moment DESC, l.id LIMIT 200`, [town])
  return rows
}

export interface Lifting {
  id: Id
  by: Id
  post: string
  reason: string
  moment: Moment
}

/** Answers who had set it; undefined where no such hold stands. */
export async function liftHold(tx: Tx, town: number, { id, by, post, reason, moment }: Lifting): Promise<{ account: Id } | undefined> {
  const { rows } = await tx.query<{ account: Id }>(
    `UPDATE z.legal_hold l SET lifted = $3, lifted_by = $4, lifted_post = $5, lifted_reason = $6
     WHERE l.town_id = $1 AND l.id = $2 AND l.lifted IS NULL RETURNING l.account`, [town, id, moment, by, post, reason])
  return rows[0]
}

/** What somebody is about to destroy. */
export interface AboutToGo {
  cases: readonly Id[]
  persons: readonly Id[]
  /** On which holds with a last day are looked at. */
  day: Day
}

const standing = `
SELECT ${columns} FROM z.legal_hold l
WHERE l.town_id = $1 AND l.lifted IS NULL AND (l.until IS NULL OR l.until >= $4)
  AND ((l.kind = 'case' AND l.owner = ANY($2::uuid[])) OR (l.kind = 'person' AND l.owner = ANY($3::uuid[]))
    OR (l.kind = 'definition' AND EXISTS (SELECT FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND h.definition = l.definition
      AND (l.from_day IS NULL OR h.opened >= l.from_day) AND (l.to_day IS NULL OR h.opened <= l.to_day))))
ORDER BY l.moment LIMIT 1`

/** The first hold under which any of them stands. */
export async function findHold(tx: Tx, town: number, { cases, persons, day }: AboutToGo): Promise<LegalHold | undefined> {
  const { rows } = await tx.query<LegalHold>(standing, [town, cases, persons, day])
  return rows[0]
}
