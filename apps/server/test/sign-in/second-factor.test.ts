import type { FastifyInstance } from 'fastify'
import { Secret } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOn } from '../app.ts'
import { openBrowser, type OpenBrowser } from './browser.ts'
import { codeAt } from './code-at.ts'
import { county, freshDatabase, town, type TestDatabase } from '../database.ts'
import { addPerson, roomOn, setClock, testPassword, type SetClock } from '../people.ts'
import { refusalOf } from '../rooms.ts'
import { withoutTowns } from '../../src/store/in-towns.ts'
import { insertInstallation } from '../../src/store/people/installation.ts'

let database: TestDatabase
let app: FastifyInstance
let clock: SetClock
const start = '2026-03-02T01:00:00.000Z'

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  clock = setClock(start)
  app = await appOn(roomOn(database.app, clock))
  await withoutTowns(database.app, (tx) => insertInstallation(tx, { made: start, demo: false, simulatedMoment: null, loading: null }))
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const later = (seconds: number) => clock.set(new Date(Date.parse(clock.now().moment) + seconds * 1000).toISOString())
const codeNow = (letters: string) => codeAt(letters, clock.now().moment)
const rows = async (sql: string) => (await withoutTowns(database.app, (tx) => tx.query<Record<string, unknown>>(sql))).rows

/** Somebody signed in who has set up a second factor. */
async function withFactor(post = 'leader') {
  const person = await addPerson(database.app, { post })
  const browser = openBrowser(app)
  await browser.signIn(person.signIn)
  const { letters } = (await browser.post('/api/second-factor/start', { password: testPassword })).json<{ letters: string }>()
  const { codes } = (await browser.post('/api/second-factor/confirm', { code: codeNow(letters) })).json<{ codes: string[] }>()
  return { ...person, browser, letters, codes }
}

async function ticketOf(browser: OpenBrowser, signIn: string): Promise<string> {
  const reply = await browser.signIn(signIn)
  expect(reply.cookies).toEqual([])
  return reply.json<{ ticket: string }>().ticket
}

test('a second factor is set up with the password and one code, and its secret is nowhere in the database', async () => {
  const { signIn } = await addPerson(database.app, { post: 'leader' })
  const browser = openBrowser(app)
  await browser.signIn(signIn)

  expect(refusalOf(await browser.post('/api/second-factor/start', { password: 'not the password' }))).toEqual([401, 'wrong-password', 'password'])
  const shown = (await browser.post('/api/second-factor/start', { password: testPassword })).json<{ picture: string; letters: string }>()
  expect(shown.picture).toMatch(/^<svg[^>]*>(?!.*<script)/s)
  expect(shown.letters.replaceAll(' ', '')).toMatch(/^[A-Z2-7]{32}$/)
  expect(refusalOf(await browser.post('/api/second-factor/confirm', { code: codeAt(shown.letters, '2020-01-01T00:00:00.000Z') }))).toEqual([403, 'wrong-code', 'code'])
  expect((await browser.get('/api/second-factor')).json()).toMatchObject({ on: false, codes: 0, until: null })

  const { codes } = (await browser.post('/api/second-factor/confirm', { code: codeNow(shown.letters) })).json<{ codes: string[] }>()
  expect(new Set(codes).size).toBe(10)
  expect((await browser.get('/api/second-factor')).json()).toMatchObject({ on: true, codes: 10 })
  expect(refusalOf(await browser.post('/api/second-factor/start', { password: testPassword }))).toEqual([409, 'not-accepted'])
  const kept = JSON.stringify(await rows(`SELECT f.*, encode(f.wrapped, 'hex') AS hex FROM z.second_factor f`)) + JSON.stringify(await rows('SELECT c.* FROM z.recovery_code c'))
  const { hex } = Secret.fromBase32(shown.letters.replaceAll(' ', ''))
  expect(kept).toMatch(/"hex":"[0-9a-f]{60,}"/)
  for (const plain of [shown.letters.replaceAll(' ', ''), hex.toLowerCase(), ...codes]) expect(kept).not.toContain(plain)
  expect(await rows(`SELECT f.master FROM z.second_factor f`)).toEqual([{ master: 'test-1' }])
})

test('signing in takes the password, then a code; each code and each ticket counts once', async () => {
  const { signIn, letters } = await withFactor()
  later(60)
  const [browser, other] = [openBrowser(app), openBrowser(app)]
  const [ticket, second] = [await ticketOf(browser, signIn), await ticketOf(other, signIn)]
  expect((await browser.get('/api/me')).statusCode).toBe(401)
  const step = (at: OpenBrowser, given: string, code: string) => at.post('/api/sign-in/code', { ticket: given, code })

  expect(refusalOf(await step(browser, ticket, '000000'))).toEqual([403, 'wrong-code', 'code'])
  expect(refusalOf(await step(browser, 'x'.repeat(43), codeNow(letters)))).toEqual([409, 'not-accepted'])
  const two = await Promise.all([step(browser, ticket, codeNow(letters)), step(browser, ticket, codeNow(letters))])
  expect(two.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  expect((await browser.get('/api/me')).json()).toMatchObject({ signIn })

  expect(refusalOf(await step(other, second, codeNow(letters)))).toEqual([403, 'wrong-code', 'code'])
  expect(refusalOf(await step(browser, ticket, codeAt(letters, new Date(Date.parse(clock.now().moment) + 30_000).toISOString())))).toEqual([409, 'not-accepted'])
  later(30)
  expect((await step(other, second, ` ${codeNow(letters).slice(0, 3)} ${codeNow(letters).slice(3)}`)).statusCode).toBe(200)
  later(301)
  const late = await ticketOf(openBrowser(app), signIn)
  later(301)
  expect(refusalOf(await step(openBrowser(app), late, codeNow(letters)))).toEqual([409, 'not-accepted'])
})

test('a wrong password says the same with and without a second factor', async () => {
  const [plain, guarded] = [await addPerson(database.app, { post: 'leader' }), await withFactor()]
  const refused = await Promise.all([plain.signIn, guarded.signIn, 'nobody-at-all'].map((name) => openBrowser(app).signIn(name, { password: 'not the password' })))

  expect(new Set(refused.map(({ body, statusCode }) => `${statusCode} ${body}`)).size).toBe(1)
})

test('a recovery code opens once, and new ones put the old ones out of use', async () => {
  const { signIn, browser, letters, codes } = await withFactor()
  const enter = async (code: string) => {
    const at = openBrowser(app)
    return at.post('/api/sign-in/code', { ticket: await ticketOf(at, signIn), code })
  }
  expect((await enter((codes[0] ?? '').toLowerCase().replaceAll('-', ' '))).statusCode).toBe(200)
  expect(refusalOf(await enter(codes[0] ?? ''))).toEqual([403, 'wrong-code', 'code'])
  expect((await browser.get('/api/second-factor')).json()).toMatchObject({ codes: 9 })

  later(60)
  const renewed = (await browser.post('/api/second-factor/codes', { password: testPassword, code: codeNow(letters) })).json<{ codes: string[] }>().codes
  expect((await enter(codes[1] ?? '')).statusCode).toBe(403)
  expect((await enter(renewed[1] ?? '')).statusCode).toBe(200)
})

test('it is switched off with password and code; who lost both is helped by the administrator, and the log says so', async () => {
  const { signIn, account, browser, letters } = await withFactor()
  later(60)
  expect(refusalOf(await browser.post('/api/second-factor/remove', { password: testPassword, code: '123456' }))).toEqual([403, 'wrong-code', 'code'])
  expect((await browser.post('/api/second-factor/remove', { password: testPassword, code: codeNow(letters) })).statusCode).toBe(200)
  expect((await openBrowser(app).signIn(signIn)).json()).toHaveProperty('csrf')

  const lost = await withFactor()
  const [ofTown, elsewhere] = [openBrowser(app), openBrowser(app)]
  await ofTown.signIn((await addPerson(database.app, { post: 'administrator' })).signIn)
  await elsewhere.signIn((await addPerson(database.app, { post: 'administrator', town: 12 })).signIn)
  expect(refusalOf(await elsewhere.post(`/api/towns/12/accounts/${lost.account}/second-factor/reset`))).toEqual([404, 'not-found'])
  expect((await ofTown.post(`/api/towns/${town}/accounts/${lost.account}/second-factor/reset`)).statusCode).toBe(200)
  expect((await lost.browser.get('/api/me')).statusCode).toBe(401)
  expect((await openBrowser(app).signIn(lost.signIn)).json()).toHaveProperty('csrf')
  const log = (subject: string) => ofTown.get(`/api/towns/${town}/audit?purpose=${encodeURIComponent('核对')}&subject=${subject}`)
  expect((await log(lost.account)).body).toContain('second-factor-reset')
  expect((await log(account)).body).toMatch(/second-factor-off.*second-factor-on/s)
})

test('administrators are asked for it: seven days of grace, then nothing else is open until it is set up', async () => {
  const { signIn } = await addPerson(database.app, { post: 'administrator' })
  const browser = openBrowser(app)
  await browser.signIn(signIn)
  const until = new Date(Date.parse(clock.now().moment) + 7 * 24 * 3600 * 1000).toISOString()
  expect((await browser.get('/api/me')).json()).toMatchObject({ secondFactor: { until, only: false } })
  expect((await browser.get(`/api/towns/${town}/accounts`)).statusCode).toBe(200)

  later(7 * 24 * 3600)
  await browser.signIn(signIn)
  expect((await browser.get('/api/me')).json()).toMatchObject({ secondFactor: { until, only: true } })
  expect(refusalOf(await browser.get(`/api/towns/${town}/accounts`))).toEqual([403, 'second-factor-missing'])
  const { letters } = (await browser.post('/api/second-factor/start', { password: testPassword })).json<{ letters: string }>()
  await browser.post('/api/second-factor/confirm', { code: codeNow(letters) })
  expect((await browser.get(`/api/towns/${town}/accounts`)).statusCode).toBe(200)
  expect((await browser.get('/api/me')).json()).toMatchObject({ secondFactor: { until: null, only: false } })
})

test('of which posts it is asked is set by who administers the whole installation, and by nobody else', async () => {
  const [ofTown, ofCounty, clerk] = [openBrowser(app), openBrowser(app), openBrowser(app)]
  await ofTown.signIn((await addPerson(database.app, { post: 'administrator' })).signIn)
  await ofCounty.signIn((await addPerson(database.app, { post: 'administrator', town: county })).signIn)
  const policy = { posts: ['clerk'], days: 0 }
  const put = (by: OpenBrowser, at: number, payload: object) => by.send({ method: 'PUT', url: `/api/towns/${at}/second-factor`, payload })

  expect(refusalOf(await put(ofTown, town, policy))).toEqual([403, 'beyond-own-grant'])
  expect(refusalOf(await put(ofCounty, county, { posts: ['king'], days: 1 }))).toEqual([422, 'field-wrong', 'posts'])
  expect((await put(ofCounty, county, policy)).statusCode).toBe(200)
  expect((await ofTown.get('/api/me')).json()).toMatchObject({ secondFactor: { until: null } })
  await clerk.signIn((await addPerson(database.app, { post: 'clerk', unit: 'justice-office' })).signIn)
  expect((await clerk.get('/api/me')).json()).toMatchObject({ secondFactor: { only: true } })
})
