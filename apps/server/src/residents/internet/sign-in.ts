import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { withoutTowns } from '../../store/in-towns.ts'
import { dropCode, ensureResident, setCode, takeTry } from '../../store/residents/resident.ts'
import { endResidentSession, endResidentSessions, findResidentSession, insertResidentSession } from '../../store/residents/resident-session.ts'
import { laterBy, tokenHashOf } from './resident-room.ts'
import type { ResidentRoom } from './resident-room.ts'

/** A code counts for five minutes and for five tries; a session lasts half a day, because phones are lent. */
const codeSeconds = 5 * 60
const mostTries = 5
export const residentSessionSeconds = 12 * 3600

const perPhone = [{ most: 1, seconds: 60, every: 1 }, { most: 5, seconds: 3600, every: 1 }, { most: 10, seconds: 24 * 3600, every: 1 }]
const perAddress = { most: 30, seconds: 3600, every: 1 }
const triesPerAddress = { most: 60, seconds: 3600, every: 1 }

/** Eleven figures as the country's mobile phones have; undefined for anything else. */
export function readPhone(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s\-—()（）]/g, '').replace(/^(\+86|0086)/, '')
  return /^1[3-9]\d{9}$/.test(plain) ? plain : undefined
}

/** Sends a code to a phone, whoever's it is: the answer is the same for one that was here before. Refused: no phone, too often, not to be sent. */
export async function askCode(room: ResidentRoom, { phone: typed, address }: { phone: string; address: string }): Promise<{ sent: true } | Refused> {
  const phone = readPhone(typed)
  if (phone === undefined) return refuse('field-wrong', '手机号码不对，请填11位手机号码。', 'phone')
  if (!(await room.count(`code-from:${address}`, perAddress))) return refuse('too-many', '操作太频繁，请过一会儿再试。')
  const phoneIndex = room.keys.indexOf(phone)
  for (const limit of perPhone) {
    if (!(await room.count(`code-to:${phoneIndex.toString('hex')}:${limit.seconds}`, limit))) return refuse('too-many', '这个号码要验证码太频繁。一分钟只发一次，一小时最多五次，请过一会儿再试。')
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const ends = laterBy(room.clock.now().moment, codeSeconds)
  await withoutTowns(room.pool, (tx) => setCode(tx, { phoneIndex, hash: room.keys.codeHash(phoneIndex, code), ends }))
  try {
    await room.sendCode(phone, code)
  } catch {
    return refuse('busy', '验证码现在发不出去，请过几分钟再试。')
  }
  return { sent: true }
}

export interface ResidentSession {
  resident: Id
  csrf: string
  /** Of the phone only the last four figures are ever shown. */
  phoneEnd: string
  phone: string
}

/** The code is the account. Refused: wrong, spent, or too old, all in one sentence. */
export async function takeCode(room: ResidentRoom, { phone: typed, code, address }: { phone: string; code: string; address: string }): Promise<{ token: string } | Refused> {
  const { pool, clock, keys } = room
  const wrong = refuse('wrong-code', '验证码不对，或者已经过期。请重新填写；试了五次还不行，请重新要一个。', 'code')
  const phone = readPhone(typed)
  if (phone === undefined) return wrong
  if (!(await room.count(`code-try:${address}`, triesPerAddress))) return refuse('too-many', '操作太频繁，请过一会儿再试。')
  const { moment } = clock.now()
  const phoneIndex = keys.indexOf(phone)
  // A try counts also where it is wrong: it stands in a transaction of its own.
  const hash = await withoutTowns(pool, (tx) => takeTry(tx, { phoneIndex, moment, most: mostTries }))
  if (hash === undefined || !timingSafeEqual(hash, keys.codeHash(phoneIndex, code.normalize('NFKC').trim()))) return wrong
  const token = randomBytes(32).toString('base64url')
  await withoutTowns(pool, async (tx) => {
    await dropCode(tx, phoneIndex)
    const resident = await ensureResident(tx, { id: v7(), phoneIndex, phone: keys.seal(phone, phoneIndex.toString('hex')), made: moment })
    const csrf = randomBytes(24).toString('base64url')
    await insertResidentSession(tx, { tokenHash: tokenHashOf(token), resident, csrf, started: moment, ends: laterBy(moment, residentSessionSeconds) })
  })
  return { token }
}

export async function findSession({ pool, clock, keys }: ResidentRoom, token: string): Promise<ResidentSession | undefined> {
  const found = await withoutTowns(pool, (tx) => findResidentSession(tx, { tokenHash: tokenHashOf(token), moment: clock.now().moment }))
  if (found === undefined) return undefined
  const phone = keys.open(found.phone, found.phoneIndex.toString('hex'))
  return { resident: found.resident, csrf: found.csrf, phone, phoneEnd: phone.slice(-4) }
}

export async function signOut({ pool }: ResidentRoom, token: string): Promise<void> {
  await withoutTowns(pool, (tx) => endResidentSession(tx, tokenHashOf(token)))
}

export async function signOutEverywhere({ pool }: ResidentRoom, resident: Id): Promise<void> {
  await withoutTowns(pool, (tx) => endResidentSessions(tx, resident))
}
