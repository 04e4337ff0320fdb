import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appOn, signInAs, testSetUpCode } from '../../test/app.ts'
import { freshDatabase, otherTown, town, type TestDatabase } from '../../test/database.ts'
import { addPerson, roomOn, setClock, testPassword } from '../../test/people.ts'
import type { AppParts } from './make-app.ts'

let database: TestDatabase
let app: FastifyInstance
beforeAll(async () => {
  database = await freshDatabase({ towns: true })
})
afterEach(() => app.close())
afterAll(() => database.drop())

const start = async (parts: Partial<AppParts> = {}) => {
  app = await appOn(roomOn(database.app, setClock('2026-03-02T01:00:00.000Z')), parts)
}
const leader = async () => (await addPerson(database.app, { post: 'leader' })).signIn
const signIn = (name: string, headers: Record<string, string> = {}) => app.inject({ method: 'POST', url: '/api/sign-in', payload: { signIn: name, password: testPassword }, headers })

test('the cookie is for no script and no other site, and over TLS for this host alone', async () => {
  await start({ trustProxy: ['127.0.0.1'] })
  const name = await leader()

  const [session, device] = [(await signIn(name)).headers['set-cookie']].flat()
  expect(session).toMatch(/^zz=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(device).toMatch(/^zz-device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)
  const secure = [(await signIn(name, { 'x-forwarded-proto': 'https' })).headers['set-cookie']].flat()
  expect(secure).toEqual([expect.stringMatching(/^__Host-zz=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax$/), expect.stringMatching(/^__Host-zz-device=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax$/)])
})

test('what changes something needs the secret that only the page has', async () => {
  await start()
  const { cookie, csrf, send } = await signInAs(app, await leader())
  const out = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie, ...headers } })

  expect((await out({})).json()).toMatchObject({ refusal: { code: 'not-accepted' } })
  expect((await out({ 'x-csrf': csrf.slice(1) })).statusCode).toBe(403)
  expect((await out({ 'x-csrf': csrf, origin: 'https://elsewhere.example' })).statusCode).toBe(403)
  expect((await out({ 'x-csrf': csrf, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await send({ method: 'GET', url: '/api/me' })).json()).toMatchObject({ csrf })
  const done = await out({ 'x-csrf': csrf, origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' })
  expect([done.statusCode, String(done.headers['set-cookie'])]).toEqual([200, expect.stringMatching(/^zz=;/)])
  expect((await send({ method: 'GET', url: '/api/me' })).statusCode).toBe(401)
})

test('another site does not sign anybody in', async () => {
  await start()
  const name = await leader()

  expect((await signIn(name, { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
  expect((await signIn(name, { origin: 'null' })).statusCode).toBe(403)
  expect((await signIn(name, { 'sec-fetch-site': 'same-site' })).statusCode).toBe(403)
})

test('me says who I am, where, as what, and what is open to me; never another town', async () => {
  await start()
  const { signIn: name, account } = await addPerson(database.app, { post: 'leader' })
  const me = (await (await signInAs(app, name)).send({ method: 'GET', url: '/api/me' })).json<object>()

  expect(me).toMatchObject({
    account, signIn: name, demo: true, now: { moment: '2026-03-02T01:00:00.000Z', day: '2026-03-02' },
    towns: [{ id: town, name: '甲镇', kind: 'town', demo: true }],
    posts: [{ town, post: 'leader', title: '镇领导', unit: '', places: [] }],
    reach: { wide: [town], places: 0, units: 0, figures: [town] },
  })
  expect(JSON.stringify(me)).toContain(`{"ask":"places.see","towns":[${town}]}`)
  expect(JSON.stringify(me)).not.toMatch(new RegExp(`[:,[]${otherTown}[,\\]}]`))
  expect(JSON.stringify(me)).not.toMatch(/people\.manage|argon2/)
})

test('one\'s own sessions are listed by device, and one that was revoked is out at its next request', async () => {
  await start()
  const name = await leader()
  const [here, there] = [await signInAs(app, name), await signInAs(app, name)]
  const list = async () => (await here.send({ method: 'GET', url: '/api/sessions' })).json<{ sessions: { id: string; present: boolean; device: string }[] }>().sessions
  const sessions = await list()
  expect(sessions.map(({ device }) => device)).toEqual(['其他设备 · 其他程序', '其他设备 · 其他程序'])
  expect(sessions.filter(({ present }) => present)).toHaveLength(1)

  const other = sessions.find(({ present }) => !present)
  expect((await here.send({ method: 'POST', url: `/api/sessions/${other?.id}/revoke` })).statusCode).toBe(200)
  expect((await there.send({ method: 'GET', url: '/api/me' })).statusCode).toBe(401)
  expect(await list()).toHaveLength(1)
})

test('an account made over HTTP can sign in; when it is ended, its open page is out at once', async () => {
  await start()
  const { send } = await signInAs(app, (await addPerson(database.app, { post: 'administrator' })).signIn)
  const made = (await send({ method: 'POST', url: `/api/towns/${town}/accounts`, payload: { signIn: 'over-http', name: '演示新人', password: testPassword, post: 'leader' } })).json<{ account: string }>()
  const browser = await signInAs(app, 'over-http')
  expect((await browser.send({ method: 'GET', url: '/api/me' })).json()).toMatchObject({ account: made.account })

  expect((await send({ method: 'POST', url: `/api/towns/${town}/accounts/${made.account}/end` })).statusCode).toBe(200)
  expect((await browser.send({ method: 'GET', url: '/api/me' })).statusCode).toBe(401)
  const log = (await send({ method: 'GET', url: `/api/towns/${town}/audit?purpose=${encodeURIComponent('核对账号')}&subject=${made.account}` })).json<{ lines: { verb: string }[] }>()
  expect(log.lines.map(({ verb }) => verb)).toEqual(['account-ended', 'sign-in', 'post-given', 'account-created'])
  expect((await send({ method: 'GET', url: `/api/towns/${town}/audit` })).json()).toMatchObject({ refusal: { field: 'purpose', says: '请说明查阅目的。' } })
})

test('set up over HTTP: once, by who holds the code', async () => {
  await start()
  const setUp = (setUpCode: string) => app.inject({ method: 'POST', url: '/api/set-up', payload: {
    setUpCode, kind: 'town', code: '420683100', name: '演示镇', administrator: { signIn: 'first', name: '演示管理员', password: testPassword },
  } })
  expect((await app.inject('/api/set-up')).json()).toEqual({ done: false, demo: false })
  expect((await setUp('WRONG-CODE-2222')).json()).toMatchObject({ refusal: { code: 'wrong-code', field: 'setUpCode' } })

  expect((await setUp(testSetUpCode.toLowerCase())).statusCode).toBe(200)
  expect((await app.inject('/api/set-up')).json()).toEqual({ done: true, demo: false })
  expect((await setUp(testSetUpCode)).json()).toMatchObject({ refusal: { code: 'already-set-up' } })
  const me = (await (await signInAs(app, 'first')).send({ method: 'GET', url: '/api/me' })).json()
  expect(me).toMatchObject({ towns: [{ id: 420683100, name: '演示镇' }], posts: [{ title: '管理员' }] })
})
