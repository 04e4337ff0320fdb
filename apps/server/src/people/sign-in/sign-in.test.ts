import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, freshDatabase, town, type TestDatabase } from '../../../test/database.ts'
import { addPerson, officerNow, roomOn, setClock, testPassword, type SetClock } from '../../../test/people.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { setAccountEnded } from '../../store/people/account.ts'
import { setPostEnded } from '../../store/people/post-held.ts'
import type { Room } from '../room.ts'
import { changePassword } from './change-password.ts'
import { findOpenSession, listSessions, revokeSession } from './session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

let database: TestDatabase
let clock: SetClock
let room: Room
const start = '2026-03-02T01:00:00.000Z'

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  clock = setClock(start)
  room = roomOn(database.app, clock)
})
afterAll(() => database.drop())

const later = (seconds: number) => clock.set(new Date(Date.parse(clock.now().moment) + seconds * 1000).toISOString())
const from = (address: string, typed: { signIn: string; password?: string }) => signIn(room, { password: testPassword, userAgent: 'curl', address, ...typed })
const codeOf = async (answer: Promise<object>) => {
  const given = await answer
  return isRefused(given) ? given.refusal.code : 'done'
}
const opened = async (name: string) => {
  const answer = await from('10.0.0.9', { signIn: name })
  if (!('token' in answer)) throw new Error('no session')
  return answer
}
const auditOf = (id: number) => inTowns(database.app, [id], async (tx) =>
  (await tx.query<{ verb: string; subject: string; account: string }>('SELECT verb, subject, account FROM z.audit WHERE town_id = $1 ORDER BY moment, id', [id])).rows)

test('a token opens a session; the database keeps only its hash', async () => {
  const { account, signIn: name } = await addPerson(database.app, { post: 'leader' })
  const { token } = await opened(name.toUpperCase())

  expect((await findOpenSession(room, token))?.officer).toMatchObject({ account, reach: { wide: [town] } })
  const { rows } = await withoutTowns(database.app, (tx) => tx.query<{ token: string }>(`SELECT encode(token_hash, 'base64') || csrf || device AS token FROM z.session`))
  expect(rows.map((row) => row.token).join()).not.toContain(token)
  expect(await auditOf(town)).toContainEqual({ verb: 'sign-in', subject: account, account })
})

test('a wrong password, an unknown name and an account that was ended are refused in the same words, and each writes one line', async () => {
  const { account, signIn: name } = await addPerson(database.app, { post: 'leader' })
  const gone = await addPerson(database.app, { post: 'leader' })
  await withoutTowns(database.app, (tx) => setAccountEnded(tx, gone.account, start))
  const before = (await auditOf(county)).length

  const answers = [await from('10.0.1.1', { signIn: name, password: 'wrong' }), await from('10.0.1.1', { signIn: 'nobody-here' }), await from('10.0.1.1', { signIn: gone.signIn })]

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ refusal: { code: 'wrong-password' } })
  const lines = (await auditOf(county)).slice(before)
  expect(lines).toEqual([account, '', gone.account].map((subject) => ({ verb: 'sign-in-refused', subject, account: 'nobody' })))
})

test('after five wrong tries from one address the wait grows, and nobody elsewhere waits', async () => {
  const { signIn: name } = await addPerson(database.app, { post: 'leader' })
  const wrong = () => codeOf(from('10.0.2.1', { signIn: name, password: 'wrong' }))
  for (let tries = 0; tries < 5; tries++) expect(await wrong()).toBe('wrong-password')

  expect(await codeOf(from('10.0.2.1', { signIn: name }))).toBe('locked')
  expect(await codeOf(from('10.0.2.2', { signIn: name }))).toBe('done')
  later(29)
  expect(await wrong()).toBe('locked')
  later(1)
  expect(await wrong()).toBe('wrong-password')
  later(59)
  expect(await wrong()).toBe('locked')
  later(1)
  expect(await codeOf(from('10.0.2.1', { signIn: name }))).toBe('done')
  expect(await wrong()).toBe('wrong-password')
})

test('the wait never grows beyond a quarter of an hour', async () => {
  const wrong = () => codeOf(from('10.0.3.1', { signIn: 'unknown-too' }))
  for (let tries = 0; tries < 5; tries++) await wrong()
  for (let tries = 0; tries < 12; tries++) {
    later(900)
    expect(await wrong()).toBe('wrong-password')
  }
  later(899)
  expect(await wrong()).toBe('locked')
})

test('of thirty tries at once, five are looked at', async () => {
  const { signIn: name } = await addPerson(database.app, { post: 'leader' })
  const codes = await Promise.all(Array.from({ length: 30 }, () => codeOf(from('10.0.4.1', { signIn: name, password: 'wrong' }))))

  expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(5)
  expect(codes.filter((code) => code === 'locked')).toHaveLength(25)
})

test('a session ends two hours after it was last used, and twelve hours after it began', async () => {
  const { signIn: name } = await addPerson(database.app, { post: 'leader' })
  const idle = await opened(name)
  // A page that asks by itself is nobody at the screen.
  later(3600)
  expect(await findOpenSession(room, idle.token, { byItself: true })).toBeDefined()
  later(3600)
  expect(await findOpenSession(room, idle.token)).toBeUndefined()

  const used = await opened(name)
  for (let hour = 1; hour < 12; hour++) {
    later(3600)
    expect(await findOpenSession(room, used.token)).toBeDefined()
  }
  later(3600)
  expect(await findOpenSession(room, used.token)).toBeUndefined()
})

test('revoking, signing out and ending a post count at the next request', async () => {
  const { account, held, signIn: name } = await addPerson(database.app, { post: 'leader' })
  const [first, second] = [await opened(name), await opened(name)]
  const session = await findOpenSession(room, first.token)
  const officer = await officerNow(room, account)
  const ids = (await listSessions(room, officer)).map(({ id }) => id)
  expect(ids).toHaveLength(2)

  await revokeSession(room, officer, ids.find((id) => id !== session?.id) ?? '')
  expect(await findOpenSession(room, second.token)).toBeUndefined()
  await withoutTowns(database.app, (tx) => setPostEnded(tx, held, clock.now().moment))
  expect((await findOpenSession(room, first.token))?.officer.reach).toMatchObject({ towns: [], wide: [], posts: [] })
  if (session) await signOut(room, session)
  expect(await findOpenSession(room, first.token)).toBeUndefined()
})

test('nobody revokes the session of somebody else', async () => {
  const [mine, other] = [await addPerson(database.app, { post: 'leader' }), await addPerson(database.app, { post: 'leader' })]
  const { token } = await opened(other.signIn)
  const session = await findOpenSession(room, token)

  expect(await revokeSession(room, await officerNow(room, mine.account), session?.id ?? '')).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await findOpenSession(room, token)).toBeDefined()
})

test('a post counts from its first day in Shanghai through its last', async () => {
  const { account } = await addPerson(database.app, { post: 'leader', from: '2026-05-01', to: '2026-05-31' })
  const wideAt = async (moment: string) => (await officerNow(roomOn(database.app, setClock(moment)), account)).reach.wide

  expect(await wideAt('2026-04-30T15:59:59.999Z')).toEqual([])
  expect(await wideAt('2026-04-30T16:00:00.000Z')).toEqual([town])
  expect(await wideAt('2026-05-31T15:59:59.999Z')).toEqual([town])
  expect(await wideAt('2026-05-31T16:00:00.000Z')).toEqual([])
})

test('changing the password ends every other session, and needs the one in use', async () => {
  const { signIn: name } = await addPerson(database.app, { post: 'leader' })
  const [here, there] = [await opened(name), await opened(name)]
  const session = await findOpenSession(room, here.token)
  if (!session) throw new Error('no session')
  const change = (present: string, next: string) => changePassword(room, session, { present, next })

  expect(await change('wrong', 'another long password')).toMatchObject({ refusal: { code: 'wrong-password', field: 'present' } })
  expect(await change(testPassword, name)).toMatchObject({ refusal: { code: 'weak-password', field: 'next' } })
  expect(await change(testPassword, testPassword)).toMatchObject({ refusal: { code: 'weak-password', field: 'next' } })
  expect(await change(testPassword, 'another long password')).toEqual({ done: true })
  expect(await findOpenSession(room, there.token)).toBeUndefined()
  expect(await findOpenSession(room, here.token)).toBeDefined()
  expect(await codeOf(from('10.0.0.9', { signIn: name }))).toBe('wrong-password')
  expect(await codeOf(from('10.0.0.9', { signIn: name, password: 'another long password' }))).toBe('done')
})
