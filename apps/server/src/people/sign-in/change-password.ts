import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { findAccount, setPassword } from '../../store/people/account.ts'
import { revokeSessions } from '../../store/people/session.ts'
import { auditOwn } from '../audit.ts'
import type { Room } from '../room.ts'
import { attemptKey, forgetAttempts, tryOnce } from './attempt.ts'
import { checkPassword } from './check-password.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { OpenSession } from './session.ts'

export interface PasswordsAsked {
  present: string
  next: string
}

/** Changes one's own password. Every other session of the account ends with it; the one that asks goes on. */
export async function changePassword(room: Room, session: OpenSession, { present, next }: PasswordsAsked): Promise<Refused | { done: true }> {
  const { officer } = session
  const key = attemptKey('password', officer.account)
  const wait = await tryOnce(room, key)
  if (wait) return wait
  const account = await withoutTowns(room.pool, (tx) => findAccount(tx, officer.account))
  if (!account || !(await isPassword(account.password, present))) return refuse('wrong-password', '现在的密码不对，请重新输入。', 'present')
  await forgetAttempts(room, key)

  const weak = await checkPassword(next, { ...officer, towns: officer.towns.map((town) => town.name) })
  if (weak) return { refusal: { ...weak.refusal, field: 'next' } }
  if (present === next) return refuse('weak-password', '新密码和现在的一样，请换一个。', 'next')
  await storePassword(room, session, await hashPassword(next))
  return { done: true }
}

async function storePassword({ pool, clock }: Room, { officer, id }: OpenSession, hashed: string): Promise<void> {
  const { moment } = clock.now()
  const { account, reach } = officer
  const towns = [...new Set(reach.posts.map(({ town }) => town))]
  await inTowns(pool, towns, async (tx) => {
    await setPassword(tx, account, hashed)
    await revokeSessions(tx, { account, moment, spared: id })
    await auditOwn(tx, moment, { towns, account, verb: 'password-changed' })
  })
}
