import { isRefused } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { setPassword } from '../../store/people/account.ts'
import { revokeSessions } from '../../store/people/session.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { checkPassword } from '../sign-in/check-password.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { checkAuthority } from './check-authority.ts'

export interface ResetPasswordAsked {
  by: Officer
  town: number
  id: Id
  password: string
}

/** Somebody forgot their password: the administrator sets another, and every session of the account ends. The log says who did it. */
export async function resetPassword(room: Room, { by, town, id, password }: ResetPasswordAsked): Promise<{ done: true } | Refused> {
  const { moment, day } = room.clock.now()
  const hashed = await hashPassword(password)
  return inTowns(room.pool, [town], async (tx) => {
    const authority = await checkAuthority(room, tx, { by, town, id, day })
    if (isRefused(authority)) return authority
    const weak = checkPassword(password, authority.account.signIn)
    if (weak) return weak
    await setPassword(tx, id, hashed)
    await revokeSessions(tx, { account: id, moment })
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: 'password-reset', subjectKind: 'account', subject: id })
    return { done: true }
  })
}
