import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { dropFactor } from '../../store/people/second-factor.ts'
import { revokeSessions } from '../../store/people/session.ts'
import type { AccountAsked } from '../accounts/account-sessions.ts'
import { checkAuthority } from '../accounts/check-authority.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Room } from '../room.ts'

/** Somebody lost their telephone and the recovery codes: the administrator takes the second factor away, and every session ends. The log says who did it. */
export async function resetFactor(room: Room, { by, town, id }: AccountAsked): Promise<{ done: true } | Refused> {
  const { moment, day } = room.clock.now()
  return inTowns(room.pool, [town], async (tx) => {
    const authority = await checkAuthority(room, tx, { by, town, id, day })
    if (isRefused(authority)) return authority
    if (!(await dropFactor(tx, id))) return refuse('not-accepted', '这个账号没有设置二次验证，不用重置。')
    await revokeSessions(tx, { account: id, moment: room.watch.now().moment })
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: 'second-factor-reset', subjectKind: 'account', subject: id })
    return { done: true }
  })
}
