import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** How a post is held. Whatever is not `regular` has a last day. */
export type HeldKind = 'regular' | 'acting' | 'delegated' | 'borrowed'

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
  kind: HeldKind
  /** Of an acting post, whose it is; of a delegated one, who delegated it. */
  forAccount: Id | null
  forName: string | null
  /** Of a delegated post, the post that was delegated. */
  under: Id | null
  /** Of somebody borrowed, the organisation they come from. */
  home: string
}

const columns = `p.id, p.account, a.name, p.town_id AS town, p.post, p.unit, p.places, p.from_day AS "from", p.to_day AS "to",
  p.kind, p.for_account AS "forAccount", (SELECT f.name FROM z.account AS f WHERE f.id = p.for_account) AS "forName", p.under, p.home`

type Lent = Pick<PostHeldRow, 'kind' | 'forAccount' | 'under' | 'home'>

/** Regular, where nothing else is said. */
export interface PostToInsert extends Omit<PostHeldRow, 'name' | 'forName' | keyof Lent>, Partial<Lent> {
  /** Null for the first, which nobody gave. */
  grantedBy: Id | null
}

export async function insertPost(tx: Tx, { id, account, town, post, unit, places, from, to, grantedBy, kind = 'regular', forAccount = null, under = null, home = '' }: PostToInsert): Promise<void> {
  await tx.query(
    `INSERT INTO z.post_held (id, account, town_id, post, unit, places, from_day, to_day, granted_by, kind, for_account, under, home)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, account, town, post, unit, places, from, to, grantedBy, kind, forAccount, under, home])
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

/** The latest post of each account that ever held one in a town, over or not. */
export async function latestPosts(tx: Tx, town: number): Promise<Pick<PostHeldRow, 'account' | 'post' | 'unit'>[]> {
  const { rows } = await tx.query<Pick<PostHeldRow, 'account' | 'post' | 'unit'>>(
    `SELECT DISTINCT ON (p.account) p.account, p.post, p.unit FROM z.post_held AS p WHERE p.town_id = $1 ORDER BY p.account, p.id DESC`, [town])
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

/** Ends a post, and with it whatever was delegated of it. */
export async function setPostEnded(tx: Tx, id: Id, moment: Moment): Promise<void> {
  await tx.query(`UPDATE z.post_held SET ended = $2 WHERE (id = $1 OR under = $1) AND ended IS NULL`, [id, moment])
}

/** Ends what somebody delegated; undefined where there is no such delegation of theirs. */
export async function endDelegated(tx: Tx, { id, by, moment }: { id: Id; by: Id; moment: Moment }): Promise<Pick<PostHeldRow, 'town' | 'post' | 'account'> | undefined> {
  const { rows } = await tx.query<Pick<PostHeldRow, 'town' | 'post' | 'account'>>(
    `UPDATE z.post_held SET ended = $3 WHERE id = $1 AND kind = 'delegated' AND for_account = $2 AND ended IS NULL RETURNING town_id AS town, post, account`,
    [id, by, moment])
  return rows[0]
}

/** A post of one account, held until the transaction ends, so that it is not ended meanwhile; undefined where it is over. */
export async function holdPost(tx: Tx, { id, account, day }: { id: Id; account: Id; day: Day }): Promise<PostHeldRow | undefined> {
  const { rows } = await tx.query<PostHeldRow>(
    `SELECT ${columns} FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account
     WHERE p.id = $1 AND p.account = $2 AND p.ended IS NULL AND p.from_day <= $3 AND (p.to_day IS NULL OR p.to_day >= $3) AND a.ended IS NULL FOR UPDATE OF p`,
    [id, account, day])
  return rows[0]
}

/** Whether an account ever held this post there, so that somebody else may act in it. */
export async function hasHeldPostLike(tx: Tx, { account, town, post, unit }: { account: Id; town: number; post: string; unit: string }): Promise<boolean> {
  const { rows } = await tx.query<{ held: boolean }>(
    `SELECT EXISTS (SELECT FROM z.post_held AS p WHERE p.account = $1 AND p.town_id = $2 AND p.post = $3 AND p.unit = $4 AND p.kind = 'regular') AS held`,
    [account, town, post, unit])
  return rows[0]?.held ?? false
}

/** What somebody delegated and is not over. */
export async function listDelegatedBy(tx: Tx, account: Id, day: Day): Promise<PostHeldRow[]> {
  const { rows } = await tx.query<PostHeldRow>(
    `SELECT ${columns} FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account
     WHERE p.kind = 'delegated' AND p.for_account = $1 AND p.ended IS NULL AND p.to_day >= $2 ORDER BY p.from_day, p.id`,
    [account, day])
  return rows
}

/** Every post an account ever held, the latest first. */
export async function everHeld(tx: Tx, account: Id): Promise<Pick<PostHeldRow, 'town' | 'post' | 'unit'>[]> {
  const { rows } = await tx.query<Pick<PostHeldRow, 'town' | 'post' | 'unit'>>(
    `SELECT p.town_id AS town, p.post, p.unit FROM z.post_held AS p WHERE p.account = $1 ORDER BY p.id DESC`, [account])
  return rows
}

export interface AdministeringRow {
  account: Id
  /** Held at the town asked about, or at one above it; `root`: where the installation begins. */
  root: boolean
  to: Day | null
}

/**
 * Who administers a town on that day, there or from above. The rows are held until the transaction ends: what an administrator does and the
 * ending of that post come one after the other, and the second sees the first.
 */
export async function holdAdministering(tx: Tx, town: number, day: Day): Promise<AdministeringRow[]> {
  const { rows } = await tx.query<AdministeringRow>(
    `WITH RECURSIVE up AS (SELECT t.id, t.parent FROM z.town AS t WHERE t.id = $1 UNION SELECT t.id, t.parent FROM z.town AS t JOIN up ON t.id = up.parent)
     SELECT p.account, t.parent IS NULL AS root, p.to_day AS "to" FROM z.post_held AS p JOIN z.town AS t ON t.id = p.town_id
     WHERE p.town_id IN (SELECT up.id FROM up) AND p.post = 'administrator' AND p.ended IS NULL AND p.from_day <= $2 AND (p.to_day IS NULL OR p.to_day >= $2)
     ORDER BY p.id FOR UPDATE OF p`,
    [town, day])
  return rows
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
