import { inTowns } from '../../store/in-towns.ts'
import { revokeSessionOf } from '../../store/people/session.ts'
import { auditOwn } from '../audit.ts'
import type { Room } from '../room.ts'
import type { OpenSession } from './session.ts'

/** Ends the session that asks. */
export async function signOut({ pool, clock }: Room, { officer, id }: OpenSession): Promise<void> {
  const { moment } = clock.now()
  const { account, reach } = officer
  const towns = [...new Set(reach.posts.map(({ town }) => town))]
  await inTowns(pool, towns, async (tx) => {
    await revokeSessionOf(tx, { account, id, moment })
    await auditOwn(tx, moment, { towns, account, verb: 'sign-out' })
  })
}
