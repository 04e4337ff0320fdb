import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { HeldKind } from './post-held.ts'
import type { TownRow } from './town.ts'

export interface SessionToInsert {
  tokenHash: Buffer
  account: Id
  csrf: string
  started: Moment
  ends: Moment
  device: string
  /** Where from, as far as one is told: the network, not the machine. */
  address: string
  deviceHash: Buffer
  /** The first from this device. */
  fresh: boolean
  /** May only set up the second factor. */
  limited: boolean
  /** Opened by another body's system. */
  outside: boolean
}

export async function insertSession(tx: Tx, session: SessionToInsert): Promise<void> {
  const { tokenHash, account, csrf, started, ends, device, address, deviceHash, fresh, limited, outside } = session
  await tx.query(
    `INSERT INTO z.session (token_hash, account, csrf, started, seen, ends, device, address, device_hash, fresh, limited, outside)
     VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tokenHash, account, csrf, started, ends, device, address, deviceHash, fresh, limited, outside])
}

/** What was asked for is there now: the sessions of an account are limited no longer. */
export async function liftLimit(tx: Tx, account: Id): Promise<void> {
  await tx.query(`UPDATE z.session SET limited = false WHERE account = $1 AND limited`, [account])
}

/** Posts in force on one day. */
export interface HeldInForce {
  town: number
  post: string
  unit: string
  places: Id[]
  kind: HeldKind
  /** For whom it is held, where it is acting or delegated. */
  forAccount: Id | null
}

export interface PersonRow {
  account: Id
  name: string
  signIn: string
  held: HeldInForce[]
  /** The towns of those posts, and all towns below them. */
  towns: TownRow[]
}

export interface SessionRow extends PersonRow {
  csrf: string
  seen: Moment
  limited: boolean
  outside: boolean
}

/** Posts in force and the towns they reach, as columns beside `a`, the account. $1 is the day. */
const heldColumns = `
  a.id AS account, a.name, a.sign_in AS "signIn",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('town', p.town_id, 'post', p.post, 'unit', p.unit, 'places', to_jsonb(p.places), 'kind', p.kind, 'forAccount', p.for_account)
     ORDER BY p.town_id, p.post, p.id), '[]')
   FROM z.post_held AS p
   WHERE p.account = a.id AND p.ended IS NULL AND p.from_day <= $1 AND (p.to_day IS NULL OR p.to_day >= $1)) AS held,
  (WITH RECURSIVE reached AS (
     SELECT t.id, t.code, t.name, t.kind, t.parent, t.demo FROM z.town AS t
     WHERE t.id IN (
       SELECT p.town_id FROM z.post_held AS p
       WHERE p.account = a.id AND p.ended IS NULL AND p.from_day <= $1 AND (p.to_day IS NULL OR p.to_day >= $1))
     UNION
     SELECT t.id, t.code, t.name, t.kind, t.parent, t.demo FROM z.town AS t JOIN reached ON t.parent = reached.id)
   SELECT coalesce(jsonb_agg(to_jsonb(reached) ORDER BY reached.id), '[]') FROM reached) AS towns`

export interface SessionAsked {
  tokenHash: Buffer
  day: Day
  moment: Moment
  /** A session last seen before this moment has slept too long. */
  seenAfter: Moment
}

/** A session that still stands, with all that its person may do today: one statement, asked anew for every request. */
export async function findSession(tx: Tx, { tokenHash, day, moment, seenAfter }: SessionAsked): Promise<SessionRow | undefined> {
  const { rows } = await tx.query<SessionRow>(
    `SELECT s.csrf, s.seen, s.limited, s.outside, ${heldColumns}
     FROM z.session AS s JOIN z.account AS a ON a.id = s.account
     WHERE s.token_hash = $2 AND s.revoked IS NULL AND s.ends > $3 AND s.seen > $4 AND a.ended IS NULL`,
    [day, tokenHash, moment, seenAfter])
  return rows[0]
}

export async function findPerson(tx: Tx, account: Id, day: Day): Promise<PersonRow | undefined> {
  const { rows } = await tx.query<PersonRow>(`SELECT ${heldColumns} FROM z.account AS a WHERE a.id = $2 AND a.ended IS NULL`, [day, account])
  return rows[0]
}

export async function setSessionSeen(tx: Tx, tokenHash: Buffer, moment: Moment): Promise<void> {
  await tx.query(`UPDATE z.session SET seen = $2 WHERE token_hash = $1 AND seen < $2`, [tokenHash, moment])
}

/** False where the account has no such session standing. */
export async function revokeSessionOf(tx: Tx, { account, id, moment }: { account: Id; id: string; moment: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE z.session SET revoked = $3 WHERE account = $1 AND token_hash = decode($2, 'hex') AND revoked IS NULL`, [account, id, moment])
  return rowCount === 1
}

/** All sessions of an account, but the one that is `spared`. */
export async function revokeSessions(tx: Tx, { account, moment, spared = '' }: { account: Id; moment: Moment; spared?: string }): Promise<void> {
  await tx.query(
    `UPDATE z.session SET revoked = $2 WHERE account = $1 AND revoked IS NULL AND token_hash <> decode($3, 'hex')`, [account, moment, spared])
}

export interface SessionLine {
  /** The hash of the token, in hex: it names the session and opens nothing. */
  id: string
  started: Moment
  seen: Moment
  ends: Moment
  device: string
  address: string
  fresh: boolean
}

export interface SessionsAsked {
  account: Id
  moment: Moment
  seenAfter: Moment
}

export async function listSessionsOf(tx: Tx, { account, moment, seenAfter }: SessionsAsked): Promise<SessionLine[]> {
  const { rows } = await tx.query<SessionLine>(
    `SELECT encode(s.token_hash, 'hex') AS id, s.started, s.seen, s.ends, s.device, s.address, s.fresh FROM z.session AS s
     WHERE s.account = $1 AND s.revoked IS NULL AND s.ends > $2 AND s.seen > $3 ORDER BY s.seen DESC, s.token_hash`,
    [account, moment, seenAfter])
  return rows
}
