import { isRefused } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { setPassword } from '../../store/people/account.ts'
import { dropTickets } from '../../store/people/one-time.ts'
import { revokeSessions } from '../../store/people/session.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { checkPassword } from '../sign-in/check-password.ts'
import { forgetStrangeGuesses } from '../sign-in/guesses.ts'
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
  const answer = await inTowns(room.pool, [town], async (tx): Promise<Refused | { signIn: string }> => {
    const authority = await checkAuthority(room, tx, { by, town, id, day })
    if (isRefused(authority)) return authority
    const towns = by.towns.filter((one) => one.id === town).map((one) => one.name)
    const weak = await checkPassword(password, { ...authority.account, towns })
    if (weak) return weak
    await setPassword(tx, id, hashed)
    await revokeSessions(tx, { account: id, moment })
    await dropTickets(tx, id)
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: 'password-reset', subjectKind: 'account', subject: id })
    return authority.account
  })
  if (isRefused(answer)) return answer
  await forgetStrangeGuesses(room, { signIn: answer.signIn, account: id })
  return { done: true }
}
