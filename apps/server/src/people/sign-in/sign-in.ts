import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { findAccountBySignIn, type AccountRow } from '../../store/people/account.ts'
import { postsOfAccount } from '../../store/people/post-held.ts'
import { insertSession } from '../../store/people/session.ts'
import { findRoot } from '../../store/people/town.ts'
import { audit, auditOwn } from '../audit.ts'
import { later } from '../moment.ts'
import type { Room } from '../room.ts'
import { refusedByLoad } from '../set-up/demo-load.ts'
import { addressKey } from './address.ts'
import { attemptKey, forgetAttempts, tryOnce } from './attempt.ts'
import { deviceOf } from './device.ts'
import { decoy, isPassword } from './password-hash.ts'
import { sessionSeconds } from './session.ts'
import { plainSignIn } from './sign-in-name.ts'
import { hashToken, makeToken } from './token.ts'

export interface SignInAsked {
  signIn: string
  password: string
  address: string
  userAgent: string
}

export interface SignedIn {
  account: Id
  name: string
  /** For the cookie alone. */
  token: string
  csrf: string
  seconds: number
}

/**
 * Opens a session. What is refused, and how long it takes, is the same for a wrong password, an unknown name and an account that was
 * ended: each looks the name up, computes one hash and writes one line.
 */
export async function signIn(room: Room, { signIn: typed, password, address, userAgent }: SignInAsked): Promise<SignedIn | Refused> {
  const early = await refusedByLoad(room)
  if (early) return early
  const name = plainSignIn(typed)
  const from = addressKey(address)
  const key = attemptKey('sign-in', name, from)
  const wait = await tryOnce(room, key)
  if (wait) return wait

  const account = await withoutTowns(room.pool, (tx) => findAccountBySignIn(tx, name))
  const stands = account !== undefined && account.ended === null
  const right = await isPassword(stands ? account.password : decoy, password)
  if (!stands || !right) return refuseSignIn(room, { account, from })

  await forgetAttempts(room, key)
  return openSession(room, account, { from, device: deviceOf(userAgent) })
}

async function refuseSignIn(room: Room, { account, from }: { account: AccountRow | undefined; from: string }): Promise<Refused> {
  const root = await withoutTowns(room.pool, (tx) => findRoot(tx))
  if (root) {
    const line = { town: root.id, account: 'nobody' as const, post: '', verb: 'sign-in-refused', subjectKind: 'account', subject: account?.id ?? '' }
    await audit(room, { ...line, detail: { address: from } })
  }
  return refuse('wrong-password', '登录名或密码不对，请核对后再试。忘了密码，请找本单位的管理员重设。')
}

interface Whence {
  from: string
  device: string
}

async function openSession(room: Room, { id: account, name }: AccountRow, { from, device }: Whence): Promise<SignedIn> {
  const { moment, day } = room.clock.now()
  const held = await withoutTowns(room.pool, (tx) => postsOfAccount(tx, account, day))
  const towns = [...new Set(held.map(({ town }) => town))]
  const started = room.watch.now().moment
  const token = makeToken()
  const csrf = makeToken()
  await inTowns(room.pool, towns, async (tx) => {
    await insertSession(tx, { tokenHash: hashToken(token), account, csrf, started, ends: later(started, sessionSeconds), device })
    await auditOwn(tx, moment, { towns, account, verb: 'sign-in', detail: { address: from, device } })
  })
  return { account, name, token, csrf, seconds: sessionSeconds }
}
