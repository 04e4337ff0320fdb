import { createHash } from 'node:crypto'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Moment, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { findAccountBySignIn, insertAccount, setPassword } from '../../store/people/account.ts'
import { dropDevices } from '../../store/people/known-device.ts'
import { dropTickets, isResetCode, putResetCode, useResetCode } from '../../store/people/one-time.ts'
import { unbindAll } from '../../store/people/outside-subject.ts'
import { insertPost, postsOfAccount } from '../../store/people/post-held.ts'
import { dropFactor } from '../../store/people/second-factor.ts'
import { revokeSessions } from '../../store/people/session.ts'
import { auditIn, auditOwn } from '../audit.ts'
import { later } from '../moment.ts'
import type { Room } from '../room.ts'
import { addressKey } from '../sign-in/address.ts'
import { attemptKey, forgetAttempts, tryOnce } from '../sign-in/attempt.ts'
import { checkPassword } from '../sign-in/check-password.ts'
import { forgetStrangeGuesses } from '../sign-in/guesses.ts'
import { hashPassword, decoy } from '../sign-in/password-hash.ts'
import { isSignIn, plainSignIn } from '../sign-in/sign-in-name.ts'
import { makeTypedCode, plainCode } from '../typed-code.ts'

/** Who sits at the machine's own shell: what is done there is recorded as the machine's. */
export const machine = '00000000-0000-0000-0000-000000000000'

const codeSeconds = 30 * 60

export interface ResetCodeMade {
  signIn: string
  name: string
  code: string
  ends: Moment
}

const hashOf = (code: string) => createHash('sha256').update(plainCode(code)).digest()

/** A one-time code for an account whose way in is lost. The code is shown once; an earlier one does not count any more. */
export async function makeResetCode(room: Room, { signIn }: { signIn: string }): Promise<ResetCodeMade | Refused> {
  const account = await withoutTowns(room.pool, (tx) => findAccountBySignIn(tx, plainSignIn(signIn)))
  if (!account || account.ended !== null) return refuse('not-found', `没有登录名是“${signIn}”的账号，或者它已经停用。`)
  const towns = await townsOf(room, account.id)
  return inTowns(room.pool, towns, (tx) => putCode(room, tx, { account, towns }))
}

export interface MakeAdministratorAsked {
  town: number
  signIn: string
  name: string
}

/** Where every administrator is lost: another one for a town or county, with a code to set the first password by. Until then nobody signs in with it. */
export async function makeAdministrator(room: Room, { town, signIn, name }: MakeAdministratorAsked): Promise<ResetCodeMade | Refused> {
  const plain = plainSignIn(signIn)
  if (!isSignIn(plain)) return refuse('field-wrong', '登录名要有 2 到 40 个字，可以用汉字、字母、数字、点、短横线和下划线。', 'signIn')
  const { moment, day } = room.clock.now()
  const account = { id: v7(), signIn: plain, name, password: decoy }
  return inTowns(room.pool, [town], async (tx) => {
    if (!(await insertAccount(tx, account))) return refuse('field-wrong', '这个登录名已经有人用了，请换一个。', 'signIn')
    await insertPost(tx, { id: v7(), account: account.id, town, post: 'administrator', unit: '', places: [], from: day, to: null, grantedBy: null })
    await auditIn(tx, moment, { town, account: machine, post: '', verb: 'administrator-appointed', subjectKind: 'account', subject: account.id })
    return putCode(room, tx, { account, towns: [town] })
  })
}

async function putCode(room: Room, tx: Tx, { account, towns }: { account: { id: Id; signIn: string; name: string }; towns: readonly number[] }): Promise<ResetCodeMade> {
  const code = makeTypedCode()
  const ends = later(room.watch.now().moment, codeSeconds)
  await putResetCode(tx, { hash: hashOf(code), account: account.id, ends })
  for (const town of towns) {
    await auditIn(tx, room.clock.now().moment, { town, account: machine, post: '', verb: 'reset-code-made', subjectKind: 'account', subject: account.id })
  }
  return { signIn: account.signIn, name: account.name, code, ends }
}

export interface ResetByCodeAsked {
  signIn: string
  code: string
  password: string
  address: string
}

const wrongCode = refuse('wrong-code', '登录名或重设码不对，或者重设码已经过期、用过。请在服务器上再生成一个。', 'code')

/**
 * Sets a new password by a code from the machine's shell. The second factor, every known device and every session go with the old password.
 * An unknown name is refused in the same words as a wrong code.
 */
export async function resetByCode(room: Room, { signIn, code, password, address }: ResetByCodeAsked): Promise<{ done: true } | Refused> {
  const name = plainSignIn(signIn)
  const key = attemptKey('reset-code', name, addressKey(address))
  const wait = await tryOnce(room, key)
  if (wait) return wait
  const real = room.watch.now().moment
  const account = await withoutTowns(room.pool, (tx) => findAccountBySignIn(tx, name))
  const asked = { hash: hashOf(code), account: account?.id ?? machine, moment: real }
  const right = await withoutTowns(room.pool, (tx) => isResetCode(tx, asked))
  if (!account || account.ended !== null || !right) return wrongCode
  const towns = await townsOf(room, account.id)
  const weak = await checkPassword(password, account)
  if (weak) return weak
  const hashed = await hashPassword(password)
  const answer = await inTowns(room.pool, towns, async (tx) => {
    if (!(await useResetCode(tx, asked.hash))) return wrongCode
    await setPassword(tx, account.id, hashed)
    await forgetWaysIn(tx, account.id)
    await revokeSessions(tx, { account: account.id, moment: real })
    await auditOwn(tx, room.clock.now().moment, { towns, account: account.id, verb: 'reset-by-code' })
    return { done: true as const }
  })
  if (!isRefused(answer)) {
    await forgetAttempts(room, key)
    await forgetStrangeGuesses(room, { signIn: name, account: account.id })
  }
  return answer
}

/** What opens an account besides its password. */
export async function forgetWaysIn(tx: Tx, account: Id): Promise<void> {
  await dropFactor(tx, account)
  await dropDevices(tx, account)
  await dropTickets(tx, account)
  await unbindAll(tx, account)
}

async function townsOf({ pool, clock }: Room, account: Id): Promise<number[]> {
  const held = await withoutTowns(pool, (tx) => postsOfAccount(tx, account, clock.now().day))
  return [...new Set(held.map(({ town }) => town))]
}
