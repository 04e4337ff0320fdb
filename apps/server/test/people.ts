import { posts, units } from '@zhenzhi/catalog'
import type { Day, Id } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { at, type Clock } from '../src/outside/clock.ts'
import { officerOf, type Officer } from '../src/people/officer.ts'
import type { Room } from '../src/people/room.ts'
import { hashPassword } from '../src/people/sign-in/password-hash.ts'
import type { Pool } from '../src/store/connection.ts'
import { inTowns, withoutTowns } from '../src/store/in-towns.ts'
import { insertAccount } from '../src/store/people/account.ts'
import { insertPost } from '../src/store/people/post-held.ts'
import { findPerson } from '../src/store/people/session.ts'
import { insertUnit } from '../src/store/people/unit.ts'
import { county, town } from './database.ts'

/** A clock that stands until it is set. */
export interface SetClock extends Clock {
  set: (moment: string) => void
}

export function setClock(moment: string): SetClock {
  let now = moment
  return { now: () => at(now), set: (next) => { now = next } }
}

export function roomOn(pool: Pool, clock: Clock): Room {
  return { pool, clock, watch: clock, posts, units, masters: { current: { id: 'test-1', bytes: Buffer.alloc(32, 7) }, older: [] } }
}

/** A second county with one town, of which nobody in the first may see anything. */
export const foreignCounty = 2
export const foreignTown = 21

export async function addForeignCounty(pool: Pool): Promise<void> {
  await withoutTowns(pool, (tx) => tx.query(
    `INSERT INTO z.town (id, code, name, kind, parent, demo) VALUES
       (2, '990002', '外县', 'county', NULL, true), (21, '990002101', '外镇', 'town', 2, true)`))
}

/** The offices of the catalog, in these towns. */
export async function addUnits(pool: Pool, towns: readonly number[] = [town]): Promise<void> {
  for (const id of towns) {
    await inTowns(pool, [id], async (tx) => {
      for (const unit of units) await insertUnit(tx, id, unit)
    })
  }
}

export interface PersonToAdd {
  post: string
  town?: number
  unit?: string
  places?: Id[]
  from?: Day
  to?: Day
  signIn?: string
}

/** One hash for all: hashing is slow on purpose, and what a test signs in with is no secret. */
export const testPassword = 'a plain test password'
let hashed: Promise<string> | undefined

/** Somebody with one post, put there without asking whether anybody may give it. */
export async function addPerson(pool: Pool, { post, ...rest }: PersonToAdd): Promise<{ account: Id; held: Id; signIn: string }> {
  hashed ??= hashPassword(testPassword)
  const password = await hashed
  const account = v7()
  const signIn = rest.signIn ?? `${post}-${account.slice(-8)}`
  await withoutTowns(pool, (tx) => insertAccount(tx, { id: account, signIn, name: `演示${post}`, password }))
  return { account, held: await givePost(pool, account, { post, ...rest }), signIn }
}

/** One more post for somebody who is there, given by nobody. */
export async function givePost(pool: Pool, account: Id, { post, unit = '', places = [], from = '2026-01-01', ...rest }: PersonToAdd): Promise<Id> {
  const held = v7()
  const at = rest.town ?? (post.startsWith('county') ? county : town)
  await withoutTowns(pool, (tx) => insertPost(tx, { id: held, account, town: at, post, unit, places, from, to: rest.to ?? null, grantedBy: null }))
  return held
}

/** What opens the session of who signed in; empty where no session was opened. */
export function tokenOf(answer: object): string {
  return 'token' in answer ? String(answer.token) : ''
}

/** A person as the server sees them at this moment. */
export async function officerNow(room: Room, account: Id): Promise<Officer> {
  const person = await withoutTowns(room.pool, (tx) => findPerson(tx, account, room.clock.now().day))
  if (!person) throw new Error('the account has ended')
  return officerOf(room.posts, person)
}

export async function signInNameOf(pool: Pool, account: Id): Promise<string> {
  const { rows } = await withoutTowns(pool, (tx) => tx.query<{ name: string }>('SELECT a.sign_in AS name FROM z.account AS a WHERE a.id = $1', [account]))
  return rows[0]?.name ?? ''
}
