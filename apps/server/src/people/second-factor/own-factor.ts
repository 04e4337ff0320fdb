import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Moment, Refused } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { findAccount } from '../../store/people/account.ts'
import { confirmFactor, countRecoveryCodes, dropFactor, findFactor, putFactor, takeStep } from '../../store/people/second-factor.ts'
import { liftLimit } from '../../store/people/session.ts'
import { auditOwn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { attemptKey, forgetAttempts, tryOnce } from '../sign-in/attempt.ts'
import { isPassword } from '../sign-in/password-hash.ts'
import { findStep, shownOf } from './one-time-code.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { findRequirement } from './requirement.ts'
import { makeSecret, openSecret } from './secret.ts'
import { takeCode } from './take-code.ts'

export interface OwnFactor {
  on: boolean
  since: Moment | null
  /** Recovery codes that are left. */
  codes: number
  /** Until when one may go on without; null where it is not asked of one's posts, or is on. */
  until: Moment | null
}

export async function findOwnFactor({ pool, watch }: Room, { account, powers }: Officer): Promise<OwnFactor> {
  const { moment } = watch.now()
  return withoutTowns(pool, async (tx) => {
    const factor = await findFactor(tx, account)
    const since = factor?.confirmed ?? null
    const asked = since === null ? await findRequirement(tx, { account, posts: powers.map(({ post }) => post), moment }) : undefined
    return { on: since !== null, since, codes: await countRecoveryCodes(tx, account), until: asked?.until ?? null }
  })
}

/** A new secret to put into one's telephone. It counts once a code of it was typed; until then it can be made anew. */
export async function startFactor(room: Room, by: Officer, password: string): Promise<{ picture: string; letters: string } | Refused> {
  const wrong = await checkOwn(room, by, password)
  if (wrong) return wrong
  const { secret, kept } = makeSecret(room.masters, by.account)
  const put = await withoutTowns(room.pool, (tx) => putFactor(tx, { ...kept, made: room.watch.now().moment }))
  return put ? shownOf(secret, by.signIn) : refuse('not-accepted', '二次验证已经开着。要换手机，请先关闭，再重新设置。')
}

/** The first code of the new secret switches it on; the recovery codes are in the answer and nowhere else. Ends the limit of sessions without it. */
export async function confirmOwnFactor(room: Room, by: Officer, typed: string): Promise<{ codes: string[] } | Refused> {
  const key = attemptKey('confirm', by.account)
  const wait = await tryOnce(room, key)
  if (wait) return wait
  const moments = { real: room.watch.now().moment, here: room.clock.now().moment }
  const answer = await inTowns(room.pool, townsOf(by), async (tx) => {
    const factor = await findFactor(tx, by.account)
    if (factor === undefined || factor.confirmed !== null) return refuse('not-accepted', '请从头再来：先扫码，再填验证码。')
    const secret = openSecret(room.masters, factor)
    const step = findStep(secret, typed, moments.real)
    if (step === undefined) return refuse('wrong-code', '验证码不对。请看手机上现在显示的 6 位数字；还不对，请核对手机的时间。', 'code')
    if (!(await takeStep(tx, by.account, step)) || !(await confirmFactor(tx, by.account, moments.real))) return refuse('not-accepted', '请从头再来：先扫码，再填验证码。')
    const codes = await makeRecoveryCodes(tx, by.account, secret)
    await liftLimit(tx, by.account)
    await auditOwn(tx, moments.here, { towns: townsOf(by), account: by.account, verb: 'second-factor-on' })
    return { codes }
  })
  if (!isRefused(answer)) await forgetAttempts(room, key)
  return answer
}

export interface FactorProof {
  password: string
  /** From the telephone, or a recovery code. */
  code: string
}

export async function removeFactor(room: Room, by: Officer, proof: FactorProof): Promise<{ done: true } | Refused> {
  const wrong = await checkBoth(room, by, proof)
  if (wrong) return wrong
  await inTowns(room.pool, townsOf(by), async (tx) => {
    await dropFactor(tx, by.account)
    await auditOwn(tx, room.clock.now().moment, { towns: townsOf(by), account: by.account, verb: 'second-factor-off' })
  })
  return { done: true }
}

/** Ten new recovery codes; those before them do not count any more. */
export async function renewRecoveryCodes(room: Room, by: Officer, proof: FactorProof): Promise<{ codes: string[] } | Refused> {
  const wrong = await checkBoth(room, by, proof)
  if (wrong) return wrong
  return inTowns(room.pool, townsOf(by), async (tx) => {
    const factor = await findFactor(tx, by.account)
    if (factor === undefined) return refuse('not-accepted', '二次验证没有开着，请先设置。')
    const codes = await makeRecoveryCodes(tx, by.account, openSecret(room.masters, factor))
    await auditOwn(tx, room.clock.now().moment, { towns: townsOf(by), account: by.account, verb: 'recovery-codes-made' })
    return { codes }
  })
}

const townsOf = ({ reach }: Officer) => [...new Set(reach.posts.map(({ town }) => town))]

/** One's own password once more: an open page that somebody left is not enough. */
async function checkOwn(room: Room, { account }: Officer, password: string): Promise<Refused | undefined> {
  const key = attemptKey('password', account)
  const wait = await tryOnce(room, key)
  if (wait) return wait
  const kept = await withoutTowns(room.pool, (tx) => findAccount(tx, account))
  if (!kept || !(await isPassword(kept.password, password))) return refuse('wrong-password', '密码不对，请重新输入。', 'password')
  await forgetAttempts(room, key)
  return undefined
}

async function checkBoth(room: Room, by: Officer, { password, code }: FactorProof): Promise<Refused | undefined> {
  const wrong = await checkOwn(room, by, password)
  if (wrong) return wrong
  const key = attemptKey('confirm', by.account)
  const wait = await tryOnce(room, key)
  if (wait) return wait
  if (await takeCode(room, by.account, code) === undefined) return refuse('wrong-code', '验证码不对，或者已经用过。请等手机换一个数字再填。', 'code')
  await forgetAttempts(room, key)
  return undefined
}
