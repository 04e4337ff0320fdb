import type { Moment } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { findSession, listSessionsOf, revokeSessionOf, revokeSessions, setSessionSeen } from '../../store/people/session.ts'
import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { auditOwn } from '../audit.ts'
import { later, secondsBetween } from '../moment.ts'
import { officerOf, type Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { hashToken } from './token.ts'

/** A session ends twelve hours after it began, or two hours after it was last used. */
export const sessionSeconds = 12 * 3600
export const idleSeconds = 2 * 3600
/** To read is not to write: that somebody was here is noted once a minute. */
const notedEvery = 60

export interface OpenSession {
  officer: Officer
  id: string
  csrf: string
  /** May only set up the second factor, because it is asked and the days of grace are over. */
  limited: boolean
  /** Opened by another body's system. */
  outside: boolean
}

/**
 * Who sends this token, with what they may do at this moment. Asked anew for every request: a session that was revoked, an account or a
 * post that was ended, count at once. `byItself`: the page asks, not the person; that keeps no session awake.
 */
export async function findOpenSession({ pool, clock, watch, posts }: Room, token: string, { byItself = false } = {}): Promise<OpenSession | undefined> {
  const { moment } = watch.now()
  const { day } = clock.now()
  const tokenHash = hashToken(token)
  return withoutTowns(pool, async (tx) => {
    const found = await findSession(tx, { tokenHash, day, moment, seenAfter: seenAfter(moment) })
    if (!found) return undefined
    if (!byItself && secondsBetween(found.seen, moment) >= notedEvery) await setSessionSeen(tx, tokenHash, moment)
    return { officer: officerOf(posts, found), id: tokenHash.toString('hex'), csrf: found.csrf, limited: found.limited, outside: found.outside }
  })
}

/** One's own open sessions, the last used first. */
export async function listSessions({ pool, watch }: Room, by: Officer) {
  const { moment } = watch.now()
  return withoutTowns(pool, (tx) => listSessionsOf(tx, { account: by.account, moment, seenAfter: seenAfter(moment) }))
}

/** Ends one of one's own sessions; it counts from the next request on. Nobody can name another's. */
export async function revokeSession({ pool, watch }: Room, by: Officer, id: string): Promise<Refused | { done: true }> {
  const { moment } = watch.now()
  const revoked = await withoutTowns(pool, (tx) => revokeSessionOf(tx, { account: by.account, id, moment }))
  return revoked ? { done: true } : refuse('not-found', '这次登录已经结束了，请刷新列表。')
}

/** Ends every session of one's own but the one that asks. */
export async function revokeOthers({ pool, clock, watch }: Room, { officer: { account, reach }, id }: OpenSession): Promise<{ done: true }> {
  const towns = [...new Set(reach.posts.map(({ town }) => town))]
  await inTowns(pool, towns, async (tx) => {
    await revokeSessions(tx, { account, moment: watch.now().moment, spared: id })
    await auditOwn(tx, clock.now().moment, { towns, account, verb: 'sessions-ended' })
  })
  return { done: true }
}

function seenAfter(moment: Moment): Moment {
  return later(moment, -idleSeconds)
}
