import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { listSessionsOf, revokeSessionOf, revokeSessions, type SessionLine } from '../../store/people/session.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import { later } from '../moment.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { idleSeconds } from '../sign-in/session.ts'
import { checkAuthority } from './check-authority.ts'

export interface AccountAsked {
  by: Officer
  town: number
  id: Id
}

/** Where somebody is signed in, for who may decide over the whole account; to look is a line in the log. */
export async function listAccountSessions(room: Room, { by, town, id }: AccountAsked): Promise<SessionLine[] | Refused> {
  const { moment, day } = room.clock.now()
  const real = room.watch.now().moment
  return inTowns(room.pool, [town], async (tx) => {
    const authority = await checkAuthority(room, tx, { by, town, id, day })
    if (isRefused(authority)) return authority
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: 'sessions-seen', subjectKind: 'account', subject: id })
    return listSessionsOf(tx, { account: id, moment: real, seenAfter: later(real, -idleSeconds) })
  })
}

/** Ends one session of an account, or all; it counts from the next request on. */
export async function endAccountSessions(room: Room, { by, town, id, session }: AccountAsked & { session?: string | undefined }): Promise<{ done: true } | Refused> {
  const { moment, day } = room.clock.now()
  const real = room.watch.now().moment
  return inTowns(room.pool, [town], async (tx) => {
    const authority = await checkAuthority(room, tx, { by, town, id, day })
    if (isRefused(authority)) return authority
    if (session === undefined) await revokeSessions(tx, { account: id, moment: real })
    else if (!(await revokeSessionOf(tx, { account: id, id: session, moment: real }))) return refuse('not-found', '这次登录已经结束了，请刷新列表。')
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: 'sessions-ended', subjectKind: 'account', subject: id })
    return { done: true }
  })
}
