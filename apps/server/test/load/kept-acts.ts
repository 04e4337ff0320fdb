import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from '../../src/store/connection.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { signInAs } from '../app.ts'
import { town } from '../database.ts'
import { disputeWhat } from '../disputes.ts'
import { verified } from '../evidence.ts'
import { addPerson } from '../people.ts'
import type { Rooms } from '../rooms.ts'
import type { LoadAsked, LoadTold } from './load.ts'

/** A clerk signed in, and what that clerk registers again and again. */
export async function clerkLoad(rooms: Rooms): Promise<Pick<LoadAsked, 'cookie' | 'csrf' | 'body'>> {
  const { signIn } = await addPerson(rooms.database.app, { post: 'clerk', unit: 'justice-office', from: '2020-01-01' })
  const { cookie, csrf } = await signInAs(rooms.app, signIn)
  return { cookie, csrf, body: opening() }
}

/** A dispute of yesterday, by the machine's clock. */
export function opening(): object {
  return { town, definition: 'mediation', day: new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10), declared: true, what: disputeWhat() }
}

/** What was acknowledged and is not there as it was, and keys that stand there twice. */
export async function lostOf(app: Pool, tolds: readonly LoadTold[]): Promise<string[]> {
  const { rows } = await inTowns(app, [town], (tx) => tx.query<{ key: string; id: string }>('SELECT a.key, a.stream AS id FROM z.act a WHERE a.town_id = $1', [town]))
  const kept = new Map(rows.map(({ key, id }) => [key, id]))
  const lost = tolds.flatMap(({ done }) => done).filter(({ key, id }) => kept.get(key) !== id).map(({ key }) => `lost: ${key}`)
  return kept.size === rows.length ? lost : [...lost, 'a key stands there twice']
}

/** Until everything is sealed by whoever seals; says what verify finds then. */
export async function sealedAndVerified(rooms: Rooms): Promise<string[]> {
  for (let look = 0; (await rooms.system.sealer.waiting()).length > 0; look += 1) {
    if (look > 300) return ['the sealers do not go on']
    await pause(200)
  }
  const { said } = await verified(rooms.system, { redecide: true })
  return said.filter((line) => !line.endsWith('全部相符'))
}
