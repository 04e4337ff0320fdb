import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appOn, signInAs } from '../app.ts'
import { freshDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'
import { addPerson, roomOn, setClock, testPassword } from '../people.ts'
import { withoutTowns } from '../../src/store/in-towns.ts'
import type { AppParts } from '../../src/http/make-app.ts'

let database: TestDatabase
let app: FastifyInstance
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterEach(() => app.close())
afterAll(() => database.drop())

const start = async (parts: Partial<AppParts> = {}) => { app = await appOn(roomOn(database.app, setClock('2026-03-02T01:00:00.000Z')), parts) }
const forged = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example', forwarded: 'for=127.0.0.1;proto=https;host=evil.example', 'x-real-ip': '127.0.0.1' }

async function signedIn(remoteAddress: string, headers: Record<string, string>) {
  const { signIn, account } = await addPerson(database.app, { post: 'leader' })
  const reply = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { signIn, password: testPassword }, remoteAddress, headers })
  const { rows } = await withoutTowns(database.app, (tx) => tx.query<{ address: string }>('SELECT s.address FROM z.session AS s WHERE s.account = $1', [account]))
  return { status: reply.statusCode, cookies: reply.cookies.map(({ name }) => name), sts: reply.headers['strict-transport-security'], addresses: rows.map(({ address }) => address) }
}

const whom = [
  { who: 'nobody is trusted', trustProxy: [], remoteAddress: '10.0.0.9' },
  { who: 'another is trusted', trustProxy: ['10.0.0.1'], remoteAddress: '10.0.0.9' },
  { who: 'another network is trusted', trustProxy: ['192.168.0.0/16', '127.0.0.1'], remoteAddress: '10.0.0.9' },
]

test.each(whom)('whoever forges where from, how and to whom a request came changes nothing, where $who', async ({ trustProxy, remoteAddress }) => {
  await start({ trustProxy })
  const honest = await signedIn(remoteAddress, {})

  expect(await signedIn(remoteAddress, forged)).toEqual(honest)
  expect(honest).toMatchObject({ status: 200, cookies: ['zz', 'zz-device'], sts: undefined, addresses: [remoteAddress.replace(/\d+$/, '*')] })
  expect((await app.inject({ url: '/metrics', remoteAddress, headers: forged })).statusCode).toBe(403)
  const crossed = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { signIn: 'x', password: 'x' }, remoteAddress, headers: { ...forged, origin: 'https://evil.example', host: 'zhenzhi.example' } })
  expect(crossed.statusCode).toBe(403)
})

test('of a trusted proxy the last word it added counts, and not what the sender put before it', async () => {
  await start({ trustProxy: ['10.0.0.1'] })
  const reached = await signedIn('10.0.0.1', { 'x-forwarded-for': '127.0.0.1, 203.0.113.7', 'x-forwarded-proto': 'https' })

  expect(reached).toMatchObject({ status: 200, cookies: ['__Host-zz', '__Host-zz-device'], sts: expect.stringContaining('max-age'), addresses: ['203.0.113.*'] })
  expect((await app.inject({ url: '/metrics', remoteAddress: '10.0.0.1', headers: { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' } })).statusCode).toBe(403)
})

test('limits count by the address that sends, whatever addresses it makes up', async () => {
  const few = { most: 5, seconds: 60, every: 1 }
  await start({ limits: { address: few, account: few, attempt: few } })
  const statuses: number[] = []
  for (let n = 0; n < 8; n++) statuses.push((await app.inject({ url: '/api/me', remoteAddress: '10.9.9.9', headers: { ...forged, 'x-forwarded-for': `10.1.1.${n}` } })).statusCode)

  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
})

test('no answer repeats the name that a request calls the server by: no link, no redirect, no cookie goes there', async () => {
  await start()
  const { signIn } = await addPerson(database.app, { post: 'administrator' })
  const { cookie } = await signInAs(app, signIn)
  const urls = app.asked.filter(({ method, url }) => method === 'GET' && !url.includes(':') && !url.includes('*')).map(({ url }) => url)
  const told: string[] = []
  for (const url of [...urls, '/', '/cases/1', '//evil.example/x', '/api/nothing', '/%FF']) {
    for (const headers of [{ host: 'evil.example' }, { host: 'evil.example:80', ...forged }, { host: 'evil.example', cookie }]) {
      const reply = await app.inject({ url, headers })
      if (reply.statusCode >= 500 && url.startsWith('/api') || `${reply.body}${JSON.stringify(reply.headers)}`.includes('evil.example')) told.push(`${url}: ${reply.statusCode} ${JSON.stringify(reply.headers)}`)
    }
  }

  expect(urls.length).toBeGreaterThan(10)
  expect(told).toEqual([])
})
