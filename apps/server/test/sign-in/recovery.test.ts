import type { FastifyInstance } from 'fastify'
import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOn } from '../app.ts'
import { openBrowser } from './browser.ts'
import { codeAt } from './code-at.ts'
import { freshDatabase, otherTown, town, type TestDatabase } from '../database.ts'
import { addPerson, roomOn, setClock, testPassword, type SetClock } from '../people.ts'
import { refusalOf } from '../rooms.ts'
import { makePeople, type People } from '../../src/people/people.ts'
import { machine } from '../../src/people/recovery/reset-code.ts'
import { inTowns } from '../../src/store/in-towns.ts'

let database: TestDatabase
let app: FastifyInstance
let clock: SetClock
let people: People

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  clock = setClock('2026-03-02T01:00:00.000Z')
  const room = roomOn(database.app, clock)
  app = await appOn(room)
  people = makePeople(room)
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const later = (seconds: number) => clock.set(new Date(Date.parse(clock.now().moment) + seconds * 1000).toISOString())
const codeFor = async (signIn: string) => {
  const made = await people.makeResetCode({ signIn })
  return isRefused(made) ? '' : made.code
}
const reset = (signIn: string, code: string, password = 'a password set anew') => openBrowser(app).post('/api/sign-in/reset', { signIn, code, password })
const auditOf = (id: number) => inTowns(database.app, [id], async (tx) =>
  (await tx.query<{ verb: string; account: string; subject: string }>('SELECT a.verb, a.account, a.subject FROM z.audit a WHERE a.town_id = $1', [id])).rows)

test('a code from the shell sets a new password once; second factor, sessions and devices go with the old one', async () => {
  const { signIn, account } = await addPerson(database.app, { post: 'leader' })
  const browser = openBrowser(app)
  await browser.signIn(signIn)
  const { letters } = (await browser.post('/api/second-factor/start', { password: testPassword })).json<{ letters: string }>()
  await browser.post('/api/second-factor/confirm', { code: codeAt(letters, clock.now().moment) })
  const [replaced, code] = [await codeFor(signIn), await codeFor(signIn)]

  expect(refusalOf(await reset(signIn, 'AAAA-BBBB-CCCC'))).toEqual([403, 'wrong-code', 'code'])
  expect(refusalOf(await reset(signIn, replaced))).toEqual([403, 'wrong-code', 'code'])
  expect(refusalOf(await reset(signIn, code, 'short'))).toEqual([422, 'weak-password', 'password'])
  expect((await reset(signIn, code.toLowerCase())).statusCode).toBe(200)
  expect(refusalOf(await reset(signIn, code))).toEqual([403, 'wrong-code', 'code'])
  expect((await browser.get('/api/me')).statusCode).toBe(401)
  expect((await browser.signIn(signIn)).statusCode).toBe(401)
  expect((await browser.signIn(signIn, { password: 'a password set anew' })).json()).toHaveProperty('csrf')
  expect(await auditOf(town)).toEqual(expect.arrayContaining([{ verb: 'reset-code-made', account: machine, subject: account }, { verb: 'reset-by-code', account, subject: account }]))
})

test('a code is over after half an hour, is nobody else\'s, and an unknown name is told nothing', async () => {
  const [mine, other] = [await addPerson(database.app, { post: 'leader' }), await addPerson(database.app, { post: 'leader' })]
  const code = await codeFor(mine.signIn)

  expect([await reset(other.signIn, code), await reset('nobody-here', code)].map(({ statusCode, body }) => `${statusCode} ${body}`)).toEqual(
    Array.from({ length: 2 }, () => expect.stringMatching(/^403 .*登录名或重设码不对/)))
  later(30 * 60)
  expect(refusalOf(await reset(mine.signIn, code))).toEqual([403, 'wrong-code', 'code'])
  expect(await people.makeResetCode({ signIn: 'nobody-here' })).toMatchObject({ refusal: { code: 'not-found' } })
})

test('codes are not to be guessed: five tries, then a wait', async () => {
  const { signIn } = await addPerson(database.app, { post: 'leader' })
  const code = await codeFor(signIn)
  for (let tries = 0; tries < 5; tries += 1) await reset(signIn, 'AAAA-BBBB-CCCC')

  expect(refusalOf(await reset(signIn, code))).toEqual([429, 'locked'])
})

test('where all administrators are lost, the shell makes one; nobody signs in with it before its code is used', async () => {
  const made = await people.makeAdministrator({ town: otherTown, signIn: 'Xin-Guanli', name: '演示新管理员' })
  if (isRefused(made)) throw new Error(made.refusal.says)
  const browser = openBrowser(app)
  expect((await browser.signIn(made.signIn)).statusCode).toBe(401)

  expect((await reset(made.signIn, made.code)).statusCode).toBe(200)
  await browser.signIn(made.signIn, { password: 'a password set anew' })
  expect((await browser.get(`/api/towns/${otherTown}/accounts`)).statusCode).toBe(200)
  expect((await browser.get(`/api/towns/${town}/accounts`)).statusCode).toBe(403)
  expect((await auditOf(otherTown)).filter(({ account }) => account === machine).map(({ verb }) => verb)).toEqual(['administrator-appointed', 'reset-code-made'])
  expect(await people.makeAdministrator({ town, signIn: made.signIn, name: '演示' })).toMatchObject({ refusal: { code: 'field-wrong' } })
})

test('the administrator sees where somebody is signed in, and ends one session or all; another town\'s does not', async () => {
  const { signIn, account } = await addPerson(database.app, { post: 'leader' })
  const [first, second, ofTown, elsewhere] = [openBrowser(app), openBrowser(app), openBrowser(app), openBrowser(app)]
  for (const browser of [first, second]) await browser.signIn(signIn, { remoteAddress: '10.20.30.40' })
  await ofTown.signIn((await addPerson(database.app, { post: 'administrator' })).signIn)
  await elsewhere.signIn((await addPerson(database.app, { post: 'administrator', town: otherTown })).signIn)
  const at = `/api/towns/${town}/accounts/${account}`
  const { sessions } = (await ofTown.get(`${at}/sessions`)).json<{ sessions: { id: string; address: string; fresh: boolean }[] }>()

  expect(sessions.map(({ address, fresh }) => [address, fresh])).toEqual([['10.20.30.*', true], ['10.20.30.*', true]])
  expect(refusalOf(await elsewhere.get(`/api/towns/${otherTown}/accounts/${account}/sessions`))).toEqual([404, 'not-found'])
  expect(refusalOf(await elsewhere.post(`/api/towns/${otherTown}/accounts/${account}/end-sessions`))).toEqual([404, 'not-found'])
  const [one] = (await first.get('/api/sessions')).json<{ sessions: { id: string; present: boolean }[] }>().sessions.filter(({ present }) => present)
  expect((await ofTown.post(`${at}/end-sessions`, { session: one?.id })).statusCode).toBe(200)
  expect([(await first.get('/api/me')).statusCode, (await second.get('/api/me')).statusCode]).toEqual([401, 200])
  expect((await ofTown.post(`${at}/end-sessions`)).statusCode).toBe(200)
  expect((await second.get('/api/me')).statusCode).toBe(401)
})

test('one\'s own other sessions end all at once, and the one that asks goes on', async () => {
  const { signIn } = await addPerson(database.app, { post: 'leader' })
  const browsers = [openBrowser(app), openBrowser(app), openBrowser(app)]
  for (const browser of browsers) await browser.signIn(signIn)

  expect((await browsers[0]!.post('/api/sessions/revoke-others')).statusCode).toBe(200)
  expect(await Promise.all(browsers.map(async (browser) => (await browser.get('/api/me')).statusCode))).toEqual([200, 401, 401])
})
