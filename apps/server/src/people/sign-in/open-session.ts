import type { Id } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import type { AccountRow } from '../../store/people/account.ts'
import { keepDevice } from '../../store/people/known-device.ts'
import { postsOfAccount } from '../../store/people/post-held.ts'
import { findFactor } from '../../store/people/second-factor.ts'
import { insertSession } from '../../store/people/session.ts'
import { auditOwn } from '../audit.ts'
import { later } from '../moment.ts'
import type { Room } from '../room.ts'
import { findRequirement } from '../second-factor/requirement.ts'
import { addressKey, placeOfAddress } from './address.ts'
import { deviceOf } from './device.ts'
import { sessionSeconds } from './session.ts'
import { hashToken, makeToken } from './token.ts'

/** Where somebody signs in from. */
export interface Whence {
  address: string
  userAgent: string
  /** What the browser kept of an earlier sign-in of anybody there. */
  device?: string | undefined
}

export interface SignedIn {
  account: Id
  name: string
  /** For the cookie alone. */
  token: string
  csrf: string
  seconds: number
  /** For the lasting cookie by which the device is known again. */
  device: string
}

export interface Opening {
  account: Pick<AccountRow, 'id' | 'name'>
  whence: Whence
  /** Signed in by another body's system. */
  outside: boolean
  /** A second factor was seen, here or there. */
  second: boolean
}

/** A browser's own mark: one it brings is kept, because several people share one browser, each with a row of their own. */
const mark = /^[\w-]{43}$/

/** Opens a session for who has shown enough. One without a second factor that is asked and overdue may only set it up. */
export async function openSession(room: Room, { account: { id: account, name }, whence, outside, second }: Opening): Promise<SignedIn> {
  const { moment, day } = room.clock.now()
  const held = await withoutTowns(room.pool, (tx) => postsOfAccount(tx, account, day))
  const towns = [...new Set(held.map(({ town }) => town))]
  const started = room.watch.now().moment
  const [token, csrf] = [makeToken(), makeToken()]
  const device = whence.device !== undefined && mark.test(whence.device) ? whence.device : makeToken()
  const where = { device: deviceOf(whence.userAgent), address: placeOfAddress(whence.address) }
  await inTowns(room.pool, towns, async (tx) => {
    const fresh = await keepDevice(tx, { account, hash: hashToken(device), ...where, moment: started })
    const needs = !second && (await findFactor(tx, account))?.confirmed == null
    const asked = needs ? await findRequirement(tx, { account, posts: held.filter(({ from }) => from <= day).map(({ post }) => post), moment: started }) : undefined
    await insertSession(tx, {
      tokenHash: hashToken(token), account, csrf, started, ends: later(started, sessionSeconds), ...where, deviceHash: hashToken(device), fresh, outside,
      limited: asked?.over ?? false,
    })
    await auditOwn(tx, moment, { towns, account, verb: 'sign-in', detail: { address: addressKey(whence.address), device: where.device, ...(fresh ? { fresh } : {}), ...(outside ? { outside } : {}) } })
  })
  return { account, name, token, csrf, seconds: sessionSeconds, device }
}
