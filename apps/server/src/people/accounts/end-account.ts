import { isRefused } from '@zhenzhi/kernel'
import type { Day, Id, Moment, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import { setAccountEnded } from '../../store/people/account.ts'
import { setPostEnded, type PostHeldRow } from '../../store/people/post-held.ts'
import { revokeSessions } from '../../store/people/session.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import { checkLastAdministrator } from '../posts/last-administrator.ts'
import type { Room } from '../room.ts'
import { forgetWaysIn } from '../recovery/reset-code.ts'
import { checkAuthority } from './check-authority.ts'

export interface EndAccountAsked {
  by: Officer
  town: number
  id: Id
}

/** Ends an account with all its posts and sessions, at once. What the person did stays under their name. */
export async function endAccount(room: Room, { by, town, id }: EndAccountAsked): Promise<{ done: true } | Refused> {
  const { moment, day } = room.clock.now()
  return inTowns(room.pool, by.reach.towns, async (tx) => {
    const authority = await checkAuthority(room, tx, { by, town, id, day })
    if (isRefused(authority)) return authority
    const last = await checkLastOf(tx, authority.held, day)
    if (last) return last
    for (const held of authority.held) await setPostEnded(tx, held.id, moment)
    await endWholeAccount(tx, { account: id, moment })
    for (const one of new Set(authority.held.map((held) => held.town))) {
      await auditIn(tx, moment, { ...asAdministrator(by, one), verb: 'account-ended', subjectKind: 'account', subject: id })
    }
    return { done: true }
  })
}

/** What ends with an account, at once: all by which somebody could come back in. Posts are ended by the caller, with a line each. */
export async function endWholeAccount(tx: Tx, { account, moment, sessionsOnly = false }: { account: Id; moment: Moment; sessionsOnly?: boolean }): Promise<void> {
  await revokeSessions(tx, { account, moment })
  if (sessionsOnly) return
  await setAccountEnded(tx, account, moment)
  await forgetWaysIn(tx, account)
}

async function checkLastOf(tx: Tx, held: readonly PostHeldRow[], day: Day): Promise<Refused | undefined> {
  for (const { town, account, post } of held) {
    const last = post === 'administrator' ? await checkLastAdministrator(tx, { town, leaving: account, day }) : undefined
    if (last) return last
  }
  return undefined
}
