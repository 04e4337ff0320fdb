import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { findAccount } from '../../store/people/account.ts'
import { findTicket, insertTicket, useTicket } from '../../store/people/one-time.ts'
import { postsOfAccount } from '../../store/people/post-held.ts'
import { findFactor } from '../../store/people/second-factor.ts'
import { auditOwn } from '../audit.ts'
import { findKnown } from '../devices/known-device.ts'
import { later } from '../moment.ts'
import type { Room } from '../room.ts'
import { takeCode } from '../second-factor/take-code.ts'
import { addressKey } from './address.ts'
import { countGuess, forgetGuess } from './guesses.ts'
import { openSession, type Opening, type SignedIn, type Whence } from './open-session.ts'
import { hashToken, makeToken } from './token.ts'

/** The password was right, and a code is to follow. */
export interface SecondAsked {
  /** Good for one sign-in, for five minutes; it opens nothing by itself. */
  ticket: string
  seconds: number
}

const ticketSeconds = 5 * 60

/** A session, or the second step where the account has a second factor and none was seen yet. */
export async function openOrAskSecond(room: Room, opening: Opening): Promise<SignedIn | SecondAsked> {
  const { account: { id: account }, outside, second } = opening
  const factor = second ? undefined : await withoutTowns(room.pool, (tx) => findFactor(tx, account))
  if (factor?.confirmed == null) return openSession(room, opening)
  const ticket = makeToken()
  const ends = later(room.watch.now().moment, ticketSeconds)
  await withoutTowns(room.pool, (tx) => insertTicket(tx, { hash: hashToken(ticket), account, ends, outside }))
  return { ticket, seconds: ticketSeconds }
}

export interface SecondStepAsked extends Whence {
  ticket: string
  /** From the telephone, or a recovery code. */
  code: string
}

const over = refuse('not-accepted', '这一步已经过期，请重新输入登录名和密码。')

/** The second step: a ticket and a code, each good once. A wrong code may be typed again, within the limits of guessing. */
export async function takeSecondStep(room: Room, { ticket, code, ...whence }: SecondStepAsked): Promise<SignedIn | Refused> {
  const hash = hashToken(ticket)
  const found = await withoutTowns(room.pool, (tx) => findTicket(tx, hash, room.watch.now().moment))
  if (!found) return over
  const guess = { at: 'code', whose: found.account, from: addressKey(whence.address), known: await findKnown(room, found.account, whence.device) } as const
  const wait = await countGuess(room, guess)
  if (wait) return wait
  const account = await withoutTowns(room.pool, (tx) => findAccount(tx, found.account))
  if (!account || account.ended !== null) return over
  const taken = await takeCode(room, account.id, code)
  if (taken === undefined) return refuseCode(room, account.id, guess.from)
  if (!(await withoutTowns(room.pool, (tx) => useTicket(tx, hash)))) return over
  await forgetGuess(room, guess)
  if (taken === 'recovery') await note(room, account.id, { verb: 'recovery-code-used', from: guess.from })
  return openSession(room, { account, whence, outside: found.outside, second: true })
}

async function refuseCode(room: Room, account: Id, from: string): Promise<Refused> {
  await note(room, account, { verb: 'code-refused', from })
  return refuse('wrong-code', '验证码不对，或者已经用过。请看手机上现在显示的数字；手机不在身边，可以填一个恢复码。', 'code')
}

async function note({ pool, clock }: Room, account: Id, { verb, from }: { verb: string; from: string }): Promise<void> {
  const { moment, day } = clock.now()
  const towns = [...new Set((await withoutTowns(pool, (tx) => postsOfAccount(tx, account, day))).map(({ town }) => town))]
  await inTowns(pool, towns, (tx) => auditOwn(tx, moment, { towns, account, verb, detail: { address: from } }))
}
