import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { withoutTowns } from '../../store/in-towns.ts'
import { findAccountBySignIn, type AccountRow } from '../../store/people/account.ts'
import { findRoot } from '../../store/people/town.ts'
import { audit } from '../audit.ts'
import { findKnown } from '../devices/known-device.ts'
import type { Room } from '../room.ts'
import { refusedByLoad } from '../set-up/demo-load.ts'
import { addressKey } from './address.ts'
import { countGuess, forgetGuess } from './guesses.ts'
import type { SignedIn, Whence } from './open-session.ts'
import { decoy, isPassword } from './password-hash.ts'
import { plainSignIn } from './sign-in-name.ts'
import { openOrAskSecond, type SecondAsked } from './second-step.ts'

export interface SignInAsked extends Whence {
  signIn: string
  password: string
}

/**
 * The first step of signing in: opens a session, or asks for the second step. What is refused, and how long it takes, is the same for a
 * wrong password, an unknown name, an account that was ended and one with a second factor: each looks the name and the device up, computes
 * one hash and writes one line.
 */
export async function signIn(room: Room, { signIn: typed, password, ...whence }: SignInAsked): Promise<SignedIn | SecondAsked | Refused> {
  const early = await refusedByLoad(room)
  if (early) return early
  const name = plainSignIn(typed)
  const from = addressKey(whence.address)
  const account = await withoutTowns(room.pool, (tx) => findAccountBySignIn(tx, name))
  const guess = { at: 'sign-in', whose: name, from, known: await findKnown(room, account?.id, whence.device) } as const
  const wait = await countGuess(room, guess)
  if (wait) return wait

  const stands = account !== undefined && account.ended === null
  const right = await isPassword(stands ? account.password : decoy, password)
  if (!stands || !right) return refuseSignIn(room, { account, from })

  await forgetGuess(room, guess)
  return openOrAskSecond(room, { account, whence, outside: false, second: false })
}

async function refuseSignIn(room: Room, { account, from }: { account: AccountRow | undefined; from: string }): Promise<Refused> {
  const root = await withoutTowns(room.pool, (tx) => findRoot(tx))
  if (root) {
    const line = { town: root.id, account: 'nobody' as const, post: '', verb: 'sign-in-refused', subjectKind: 'account', subject: account?.id ?? '' }
    await audit(room, { ...line, detail: { address: from } })
  }
  return refuse('wrong-password', '登录名或密码不对，请核对后再试。忘了密码，请找本单位的管理员重设。')
}
