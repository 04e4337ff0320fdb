import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOn } from '../app.ts'
import { openBrowser, type OpenBrowser } from './browser.ts'
import { codeAt } from './code-at.ts'
import { freshDatabase, otherTown, town, type TestDatabase } from '../database.ts'
import { startProvider, type TestProvider } from './oidc.ts'
import { addPerson, roomOn, setClock, testPassword } from '../people.ts'
import { refusalOf } from '../rooms.ts'
import { oidcProvider } from '../../src/outside/sign-in/oidc-provider.ts'
import { withoutTowns } from '../../src/store/in-towns.ts'
import { usualLimits } from '../../src/http/frame/limits.ts'

const returnTo = 'http://localhost/api/sign-in/outside/return'
let database: TestDatabase
let provider: TestProvider
let app: FastifyInstance
const why: string[] = []
/** All these browsers have one address. */
const limits = { ...usualLimits, attempt: { most: 1000, seconds: 300, every: 1 } }
// The provider has a clock of its own, which nobody sets.
const clock = setClock(new Date().toISOString())

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  provider = await startProvider(returnTo)
  app = await serverOf(provider)
})
afterAll(async () => {
  await app.close()
  await provider.stop()
  await database.drop()
})

function serverOf({ issuer, clientId, clientSecret }: Pick<TestProvider, 'issuer' | 'clientId' | 'clientSecret'>): Promise<FastifyInstance> {
  const outside = oidcProvider({ issuer, clientId, clientSecret, name: '演示统一登录', returnTo, secondWords: ['hwk'], told: (line) => why.push(line) })
  return appOn({ ...roomOn(database.app, clock), provider: outside }, { limits })
}

const addressOf = async (browser: OpenBrowser, url = '/api/sign-in/outside') => (await browser.post(url)).json<{ address: string }>().address
const queryOf = (address: string) => address.slice(address.indexOf('?'))
const back = (browser: OpenBrowser, query: string) => browser.get(`/api/sign-in/outside/return${query}`)

/** There and back in this browser; where the browser lands. */
const goAs = async (browser: OpenBrowser, subject: string, url?: string) => (await back(browser, queryOf(await provider.signIn(await addressOf(browser, url), subject)))).headers.location

/** Somebody whose account is bound, by themselves while signed in. */
async function bound(subject: string) {
  const person = await addPerson(database.app, { post: 'leader' })
  const browser = openBrowser(app)
  await browser.signIn(person.signIn)
  expect(await goAs(browser, subject, '/api/outside/bind')).toBe('/own')
  return { ...person, browser }
}

test('who is bound signs in by the other body\'s word; signing out leads out of there too', async () => {
  const { signIn } = await bound('演示-1')
  const browser = openBrowser(app)
  expect((await browser.get('/api/sign-in/ways')).json()).toEqual({ outside: '演示统一登录' })

  expect(await goAs(browser, '演示-1')).toBe('/')
  const me = (await browser.get('/api/me')).json()
  expect(me).toMatchObject({ signIn })
  const out = (await browser.post('/api/sign-out')).json<{ onward: string }>()
  expect(out.onward).toMatch(new RegExp(`^${provider.issuer}/session/end\\?client_id=`))
  expect((await browser.get('/api/me')).statusCode).toBe(401)
})

test('nobody comes in by a subject that is bound to no account, and none is made', async () => {
  const count = async () => (await withoutTowns(database.app, (tx) => tx.query('SELECT FROM z.account'))).rowCount
  const before = await count()
  const browser = openBrowser(app)

  expect(await goAs(browser, '没有人')).toBe('/sign-in?trouble=unknown')
  expect([await count(), (await browser.get('/api/me')).statusCode]).toEqual([before, 401])
})

test('an answer counts once, in the browser that asked, for the state, nonce and verifier it was asked with', async () => {
  await bound('演示-2')
  const [mine, other] = [openBrowser(app), openBrowser(app)]
  const query = queryOf(await provider.signIn(await addressOf(mine), '演示-2'))

  expect((await back(other, query)).headers.location).toBe('/sign-in?trouble=not-believed')
  expect((await back(mine, query)).headers.location).toBe('/')
  expect((await back(mine, query)).headers.location).toBe('/own?trouble=not-believed')

  const state = openBrowser(app)
  const right = queryOf(await provider.signIn(await addressOf(state), '演示-2'))
  expect((await back(state, right.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`))).headers.location).toBe('/sign-in?trouble=not-believed')
  expect((await back(state, right)).headers.location).toBe('/sign-in?trouble=not-believed')

  const forged = openBrowser(app)
  const nonce = queryOf(await provider.signIn(await addressOf(forged), '演示-2'))
  await withoutTowns(database.app, (tx) => tx.query(`UPDATE z.outside_visit SET kept = kept || '{"nonce":"another"}'`))
  why.length = 0
  expect((await back(forged, nonce)).headers.location).toBe('/sign-in?trouble=not-believed')
  expect(why.join()).toMatch(/CLAIM|JWT/i)

  const verifier = openBrowser(app)
  const stolen = queryOf(await provider.signIn(await addressOf(verifier), '演示-2'))
  await withoutTowns(database.app, (tx) => tx.query(`UPDATE z.outside_visit SET kept = kept || jsonb_build_object('verifier', repeat('a', 43))`))
  expect((await back(verifier, stolen)).headers.location).toBe('/sign-in?trouble=not-believed')
  for (const browser of [other, state, forged, verifier]) expect((await browser.get('/api/me')).statusCode).toBe(401)
})

test('a code that was used is used, even where another visit brings it', async () => {
  await bound('演示-3')
  const [first, second] = [openBrowser(app), openBrowser(app)]
  const query = queryOf(await provider.signIn(await addressOf(first), '演示-3'))
  const other = queryOf(await provider.signIn(await addressOf(second), '演示-3'))
  expect((await back(first, query)).headers.location).toBe('/')

  const replayed = other.replace(/code=[^&]+/, /code=[^&]+/.exec(query)?.[0] ?? '')
  expect((await back(second, replayed)).headers.location).toBe('/sign-in?trouble=not-believed')
})

test.each([['演示-4', 'asked'], ['演示-4-key', 'not asked']])('our second factor is asked, unless the other body says that it saw one: %s, %s', async (subject, asked) => {
  const { browser } = await bound(subject)
  const { letters } = (await browser.post('/api/second-factor/start', { password: testPassword })).json<{ letters: string }>()
  await browser.post('/api/second-factor/confirm', { code: codeAt(letters, new Date(Date.parse(clock.now().moment) - 30_000).toISOString()) })
  const again = openBrowser(app)
  const landed = await goAs(again, subject)
  const [, ticket] = /^\/sign-in#second=(.+)$/.exec(landed ?? '') ?? []

  expect([ticket === undefined ? 'not asked' : 'asked', (await again.get('/api/me')).statusCode]).toEqual([asked, ticket === undefined ? 200 : 401])
  await again.post('/api/sign-in/code', { ticket: ticket ?? '', code: codeAt(letters, clock.now().moment) })
  expect((await again.get('/api/me')).statusCode).toBe(200)
})

test('a subject is one account\'s; the administrator binds and unbinds for their own people alone', async () => {
  await bound('演示-5')
  const { account, signIn } = await addPerson(database.app, { post: 'leader' })
  const [own, ofTown, elsewhere, fresh] = [openBrowser(app), openBrowser(app), openBrowser(app), openBrowser(app)]
  await own.signIn(signIn)
  await ofTown.signIn((await addPerson(database.app, { post: 'administrator' })).signIn)
  await elsewhere.signIn((await addPerson(database.app, { post: 'administrator', town: otherTown })).signIn)
  const bind = (by: OpenBrowser, at: number, subject: string | null) => by.post(`/api/towns/${at}/accounts/${account}/outside`, { subject })

  expect(await goAs(own, '演示-5', '/api/outside/bind')).toBe('/own?trouble=taken')
  expect(refusalOf(await bind(elsewhere, otherTown, '演示-6'))).toEqual([404, 'not-found'])
  expect(refusalOf(await bind(ofTown, town, '演示-5'))).toEqual([422, 'field-wrong', 'subject'])
  expect((await bind(ofTown, town, '演示-6')).statusCode).toBe(200)
  expect((await own.get('/api/outside')).json()).toEqual({ name: '演示统一登录', bound: true })
  expect(await goAs(fresh, '演示-6')).toBe('/')
  expect((await bind(ofTown, town, null)).statusCode).toBe(200)
  expect(await goAs(openBrowser(app), '演示-6')).toBe('/sign-in?trouble=unknown')
})

test('a provider that is down is said to be down, and passwords go on working', async () => {
  const stopping = await startProvider(returnTo)
  const there = await serverOf(stopping)
  const [early, late] = [openBrowser(there), openBrowser(there)]
  const { signIn } = await addPerson(database.app, { post: 'leader' })
  const query = queryOf(await stopping.signIn(await addressOf(early), '演示-7'))
  await stopping.stop()

  expect((await back(early, query)).headers.location).toBe('/sign-in?trouble=down')
  expect((await late.signIn(signIn)).statusCode).toBe(200)
  const never = await serverOf({ ...stopping, issuer: 'http://127.0.0.1:9' })
  const refused = await openBrowser(never).post('/api/sign-in/outside')
  expect([...refusalOf(refused), refused.json<{ refusal: { says: string } }>().refusal.says]).toEqual([503, 'busy', '“演示统一登录”现在连不上。请过一会儿再试，或者用登录名和密码登录。'])
  await there.close()
  await never.close()
})

test('where no provider is set, there is none', async () => {
  const none = await appOn(roomOn(database.app, clock), { limits })
  const browser = openBrowser(none)

  expect((await browser.get('/api/sign-in/ways')).json()).toEqual({ outside: null })
  expect(refusalOf(await browser.post('/api/sign-in/outside'))).toEqual([404, 'not-found'])
  expect((await back(browser, '?code=x&state=y')).headers.location).toBe('/sign-in?trouble=not-believed')
  await none.close()
})
