import { inTowns } from '../../store/in-towns.ts'
import { revokeSessionOf } from '../../store/people/session.ts'
import { auditOwn } from '../audit.ts'
import type { Room } from '../room.ts'
import type { OpenSession } from './session.ts'

/** Ends the session that asks. Answers where one signs out of the other body's system too, where the session came from there. */
export async function signOut({ pool, clock, provider }: Room, { officer, id, outside }: OpenSession): Promise<string | undefined> {
  const { moment } = clock.now()
  const { account, reach } = officer
  const towns = [...new Set(reach.posts.map(({ town }) => town))]
  await inTowns(pool, towns, async (tx) => {
    await revokeSessionOf(tx, { account, id, moment })
    await auditOwn(tx, moment, { towns, account, verb: 'sign-out' })
  })
  return outside ? provider?.leave() : undefined
}
