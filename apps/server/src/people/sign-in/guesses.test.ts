import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, town, type TestDatabase } from '../../../test/database.ts'
import { addPerson, officerNow, roomOn, setClock, testPassword, type SetClock } from '../../../test/people.ts'
import { resetPassword } from '../accounts/reset-password.ts'
import { forgetDevice, listDevices } from '../devices/known-device.ts'
import type { Room } from '../room.ts'
import { countGuess } from './guesses.ts'
import { findOpenSession } from './session.ts'
import { signIn } from './sign-in.ts'

let database: TestDatabase
let clock: SetClock
let room: Room

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  clock = setClock('2026-03-02T01:00:00.000Z')
  room = roomOn(database.app, clock)
})
afterAll(() => database.drop())

const later = (seconds: number) => clock.set(new Date(Date.parse(clock.now().moment) + seconds * 1000).toISOString())

interface Try {
  name: string
  password?: string
  address: string
  device?: string
}

const attempt = async ({ name, password = testPassword, address, device }: Try) => {
  const answer = await signIn(room, { signIn: name, password, address, userAgent: '', device })
  if (isRefused(answer)) return { code: answer.refusal.code, device: undefined, token: '' }
  return 'token' in answer ? { code: 'done', device: answer.device, token: answer.token } : { code: 'second', device: undefined, token: '' }
}

/** Guesses from a hundred and thirty addresses, as fast as they are counted; how each was answered before any password was looked at. */
const attack = async (name: string) => {
  const codes: string[] = []
  for (let at = 0; at < 130; at += 1) codes.push((await countGuess(room, { at: 'sign-in', whose: name, from: `10.1.${at}.1`, known: undefined }))?.refusal.code ?? 'looked at')
  return codes
}

test('many addresses guess a hundred passwords of one name a day and no more, whether or not anybody has the name', async () => {
  const { signIn: name } = await addPerson(database.app, { post: 'leader' })
  for (const guessed of [name, 'nobody-has-it']) {
    const codes = await attack(guessed)
    expect([codes.filter((code) => code === 'looked at').length, codes.slice(100)]).toEqual([100, Array.from({ length: 30 }, () => 'locked')])
  }
  // Even the right password says nothing to a strange device now, and the wrong one of nobody says the same.
  expect((await attempt({ name: 'nobody-has-it', address: '10.2.0.1' })).code).toBe('locked')
  expect((await attempt({ name, address: '10.2.0.1' })).code).toBe('locked')
  later(24 * 3600)
  expect((await attempt({ name, address: '10.2.0.1' })).code).toBe('done')
})

test('who is attacked signs in all the while on a device of their own, and mistypes there as ever', async () => {
  const { signIn: name } = await addPerson(database.app, { post: 'leader' })
  const { device = '' } = await attempt({ name, address: '10.0.0.5' })
  await attack(name)

  const own = (password?: string) => attempt({ name, address: '10.9.9.9', device, ...(password === undefined ? {} : { password }) })
  expect((await own()).code).toBe('done')
  for (let tries = 0; tries < 5; tries += 1) expect((await own('mistyped')).code).toBe('wrong-password')
  expect((await own()).code).toBe('locked')
  later(30)
  expect((await own()).code).toBe('done')
  // The mark of another account's device is no help: it counts as a strange one.
  const other = await addPerson(database.app, { post: 'leader' })
  const theirs = await attempt({ name: other.signIn, address: '10.0.0.6' })
  expect((await attempt({ name, password: 'guess', address: '10.0.0.6', device: theirs.device ?? '' })).code).toBe('locked')
})

test('one address that guesses locks out neither other addresses nor its own known device', async () => {
  const { signIn: name } = await addPerson(database.app, { post: 'leader' })
  const { device = '' } = await attempt({ name, address: '10.0.0.7' })
  for (let tries = 0; tries < 8; tries += 1) await attempt({ name, password: 'guess', address: '10.0.0.7' })

  expect((await attempt({ name, address: '10.0.0.7' })).code).toBe('locked')
  expect((await attempt({ name, address: '10.0.0.7', device })).code).toBe('done')
  expect((await attempt({ name, address: '10.0.0.8' })).code).toBe('done')
})

test('a new password from the administrator lets a strange device try again at once', async () => {
  const { signIn: name, account } = await addPerson(database.app, { post: 'leader' })
  await attack(name)
  const by = await officerNow(room, (await addPerson(database.app, { post: 'administrator' })).account)

  expect(await resetPassword(room, { by, town, id: account, password: 'told across the desk' })).toEqual({ done: true })
  expect((await attempt({ name, password: 'told across the desk', address: '10.3.0.1' })).code).toBe('done')
})

test('a first sign-in from a device is marked; a device that is forgotten is signed out, and strange again', async () => {
  const { signIn: name, account } = await addPerson(database.app, { post: 'leader' })
  const first = await attempt({ name, address: '10.20.30.40' })
  const again = await attempt({ name, address: '10.20.30.41', device: first.device ?? '' })
  const by = await officerNow(room, account)
  expect(again.device).toBe(first.device)

  const [device, ...more] = await listDevices(room, by, first.device)
  expect([device, more]).toMatchObject([{ present: true, address: '10.20.30.*' }, []])
  expect(await forgetDevice(room, by, device?.id ?? '')).toEqual({ done: true })
  expect([await findOpenSession(room, first.token), await findOpenSession(room, again.token)]).toEqual([undefined, undefined])
  expect(await listDevices(room, by, first.device)).toEqual([])
  expect(await forgetDevice(room, by, device?.id ?? '')).toMatchObject({ refusal: { code: 'not-found' } })
})
