import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface PostHeldRow {
  id: Id
  account: Id
  name: string
  town: number
  post: string
  unit: string
  places: Id[]
  from: Day
  to: Day | null
}

const columns = `p.id, p.account, a.name, p.town_id AS town, p.post, p.unit, p.places, p.from_day AS "from", p.to_day AS "to"`

export interface PostToInsert extends Omit<PostHeldRow, 'name'> {
  /** Null for the first, which nobody gave. */
  grantedBy: Id | null
}

export async function insertPost(tx: Tx, { id, account, town, post, unit, places, from, to, grantedBy }: PostToInsert): Promise<void> {
  await tx.query(
    `INSERT INTO z.post_held (id, account, town_id, post, unit, places, from_day, to_day, granted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, account, town, post, unit, places, from, to, grantedBy])
}

export async function findPost(tx: Tx, town: number, id: Id): Promise<PostHeldRow | undefined> {
  const { rows } = await tx.query<PostHeldRow>(
    `SELECT ${columns} FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account WHERE p.id = $1 AND p.town_id = $2 AND p.ended IS NULL`,
    [id, town])
  return rows[0]
}

/** Posts in a town that are not over: in force on that day, or still to begin. */
export async function listPostsOf(tx: Tx, town: number, day: Day): Promise<PostHeldRow[]> {
  const { rows } = await tx.query<PostHeldRow>(
    `SELECT ${columns} FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account
     WHERE p.town_id = $1 AND p.ended IS NULL AND (p.to_day IS NULL OR p.to_day >= $2) AND a.ended IS NULL
     ORDER BY a.name COLLATE "C", p.post, p.id`,
    [town, day])
  return rows
}

/** Every post of an account, in any town, that is not over on that day. */
export async function postsOfAccount(tx: Tx, account: Id, day: Day): Promise<PostHeldRow[]> {
  const { rows } = await tx.query<PostHeldRow>(
    `SELECT ${columns} FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account
     WHERE p.account = $1 AND p.ended IS NULL AND (p.to_day IS NULL OR p.to_day >= $2)
     ORDER BY p.town_id, p.post, p.id`,
    [account, day])
  return rows
}

/** Whether an account ever held a post in a town. */
export async function hasHeldPost(tx: Tx, account: Id, town: number): Promise<boolean> {
  const { rows } = await tx.query<{ held: boolean }>(
    `SELECT EXISTS (SELECT FROM z.post_held AS p WHERE p.account = $1 AND p.town_id = $2) AS held`, [account, town])
  return rows[0]?.held ?? false
}

export async function setPostEnded(tx: Tx, id: Id, moment: Moment): Promise<void> {
  await tx.query(`UPDATE z.post_held SET ended = $2 WHERE id = $1 AND ended IS NULL`, [id, moment])
}

/**
 * Accounts that administer a town on that day without an end in sight. The rows are locked first, so that two administrators who end each
 * other do it one after the other, and the second sees what the first did.
 */
export async function lockAdministrators(tx: Tx, town: number, day: Day): Promise<Id[]> {
  await tx.query(
    `SELECT FROM z.post_held AS p WHERE p.town_id = $1 AND p.post = 'administrator' AND p.ended IS NULL ORDER BY p.id FOR UPDATE`, [town])
  const { rows } = await tx.query<{ account: Id }>(
    `SELECT DISTINCT p.account FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account
     WHERE p.town_id = $1 AND p.post = 'administrator' AND p.ended IS NULL AND p.from_day <= $2 AND p.to_day IS NULL AND a.ended IS NULL`,
    [town, day])
  return rows.map(({ account }) => account)
}
