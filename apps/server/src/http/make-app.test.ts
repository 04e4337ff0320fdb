import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Place, refusals } from '@zhenzhi/contract'
import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { appOn, signInAs } from '../../test/app.ts'
import { freshDatabase, town, type TestDatabase } from '../../test/database.ts'
import { addPerson, roomOn, setClock } from '../../test/people.ts'
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
  return app
}
const administrator = async () => signInAs(app, (await addPerson(database.app, { post: 'administrator' })).signIn)
const adds = (routes: FastifyPluginAsyncZod): Partial<AppParts> => ({ addRoutes: (api) => void api.register(routes) })
const anyone = { config: { asks: 'anyone' } } as const

test('a route that does not say what it asks keeps the server from starting', async () => {
  await start()
  await expect(appOn(roomOn(database.app, setClock('2026-03-02T01:00:00.000Z')), adds(async (api) => void api.get('/open', async () => 'x')))
    .then((made) => made.ready())).rejects.toThrow('GET /api/open does not say what it asks')
})

test('what is not in the contract does not leave', async () => {
  await start(adds(async (api) => {
    const village = { id: '00000000-0000-7000-8000-000000001101', kind: 'village' as const, code: '01', name: '东村', parent: null, aliases: [], ended: false }
    api.get('/village', { ...anyone, schema: { response: { 200: z.object({ place: Place }), ...refusals } } }, async () => ({ place: { ...village, phone: '13800000000' }, note: 'inside' }))
  }))
  const reply = await app.inject('/api/village')

  expect(reply.statusCode).toBe(200)
  expect(reply.body).not.toMatch(/phone|13800000000|note|inside/)
})

test('an unknown fault is a number, and nothing of the inside', async () => {
  await start(adds(async (api) => {
    api.get('/fault', anyone, async () => { throw new Error('secret: z.account is broken') })
    api.get('/misshapen', { ...anyone, schema: { response: { 200: z.object({ n: z.number() }), ...refusals } } }, async () => ({ n: 'secret' as unknown as number }))
  }))
  for (const url of ['/api/fault', '/api/misshapen']) {
    const reply = await app.inject(url)
    expect(reply.statusCode).toBe(500)
    expect(reply.json()).toEqual({ fault: { id: reply.headers['x-request-id'], says: expect.stringContaining(String(reply.headers['x-request-id'])) } })
    expect(reply.body).not.toContain('secret')
  }
})

test('a database that is busy for a moment is said to be busy, and may be asked again', async () => {
  await start(adds(async (api) => void api.get('/busy', anyone, async () => { throw Object.assign(new Error('deadlock'), { code: '40P01' }) })))
  const reply = await app.inject('/api/busy')

  expect([reply.statusCode, reply.headers['retry-after'], reply.json()]).toMatchObject([503, '1', { refusal: { code: 'busy' } }])
})

test('input that does not fit is answered with a sentence at its field', async () => {
  await start()
  const { send } = await administrator()
  const post = async (payload: object | string) => (await send({ method: 'POST', url: `/api/towns/${town}/places`, payload, headers: { 'content-type': 'application/json' } })).json<{ refusal: object }>().refusal

  expect(await post({ code: '01', name: 'x' })).toEqual({ code: 'field-wrong', field: 'kind', says: '请选择是村还是网格。' })
  expect(await post({ kind: 'village', code: '01', name: '  ' })).toEqual({ code: 'field-wrong', field: 'name', says: '请填写名称。' })
  expect(await post({ kind: 'village', name: '村' })).toEqual({ code: 'field-missing', field: 'code', says: '请填写编码。' })
  expect(await post({ kind: 'grid', code: 'a b', name: '村' })).toMatchObject({ code: 'field-wrong', field: 'code' })
  expect(await post({ kind: 'grid', code: '1', name: '村', aliases: ['x', ''] })).toMatchObject({ field: 'aliases.1', says: '请填写别名。' })
  expect(await post('{"kind":')).toMatchObject({ code: 'field-wrong', says: expect.stringContaining('格式不对') })
  expect(await post(JSON.stringify({ name: 'x'.repeat(1_100_000) }))).toMatchObject({ code: 'too-large' })
  expect((await send({ method: 'POST', url: `/api/towns/${town}/places`, payload: 'kind=village', headers: { 'content-type': 'text/plain' } })).json()).toMatchObject({ refusal: { code: 'field-wrong' } })
  expect((await send({ method: 'POST', url: `/api/towns/${town}/posts/not-an-id/end` })).statusCode).toBe(404)
})

test('every answer carries the headers that keep pages apart, a refusal and a fault too', async () => {
  await start({ secureCookies: true, ...adds(async (api) => void api.get('/fault', anyone, async () => { throw new Error('x') })) })
  for (const url of ['/', '/healthz', '/api/me', '/api/fault', '/api/nothing', '/api/%FF/x']) {
    const { headers } = await app.inject(url)
    expect(headers['content-security-policy']).toContain(`script-src 'self';`)
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'strict-transport-security': expect.any(String), 'x-request-id': expect.any(String) })
  }
})

test('an address that leads nowhere says so, under /api in JSON', async () => {
  await start()
  for (const request of [{ method: 'GET', url: '/api/nothing' }, { method: 'POST', url: '/nothing', payload: {} }, { method: 'GET', url: '/assets/none.js' }] as const) {
    const reply = await app.inject(request)
    expect([reply.statusCode, reply.json()]).toMatchObject([404, { refusal: { code: 'not-found' } }])
  }
})

test('the console: its page for every screen, its files kept for a year, and nothing outside its folder', async () => {
  const consoleFolder = mkdtempSync(join(tmpdir(), 'zhenzhi-console-'))
  await start({ consoleFolder })
  const absent = await app.inject('/cases/1')
  expect([absent.statusCode, absent.body]).toEqual([503, expect.stringContaining('界面还没有生成')])

  mkdirSync(join(consoleFolder, 'assets'))
  writeFileSync(join(consoleFolder, 'index.html'), '<!doctype html><title>console</title><meta property="csp-nonce" nonce="@nonce@">')
  writeFileSync(join(consoleFolder, 'assets/main-1a2b.js'), 'export {}')
  const nonces = new Set<string>()
  for (const url of ['/', '/cases/1', '/towns/11/people']) {
    const { statusCode, headers, body } = await app.inject(url)
    const nonce = /nonce="([\w-]{24})"/.exec(body)?.[1] ?? ''
    nonces.add(nonce)
    expect([statusCode, headers['cache-control'], body]).toEqual([200, 'no-store', expect.stringContaining('<title>console</title>')])
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  }
  expect(nonces.size).toBe(3)
  expect((await app.inject('/assets/main-1a2b.js')).headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': expect.stringContaining('javascript') })
  for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2f..%2fetc/hosts.txt', '/%00.js', '/%ff.js']) {
    const reply = await app.inject(url)
    expect([url, reply.statusCode >= 400]).toEqual([url, true])
  }
})

test('the process is up; people can work only when every check says so, and why not stands in the log alone', async () => {
  await start({ checks: [{ name: 'database', check: async () => ({ ok: true, says: '正常' }) }] })
  expect((await app.inject('/healthz')).json()).toEqual({ up: true })
  expect((await app.inject('/readyz')).json()).toEqual({ ready: true, checks: [{ name: 'database', ok: true, says: '正常' }] })
  await app.close()

  await start({ checks: [{ name: 'sealer', check: async () => { throw new Error('password in an address') } }] })
  const reply = await app.inject('/readyz')
  expect([reply.statusCode, reply.json()]).toEqual([503, { ready: false, checks: [{ name: 'sealer', ok: false, says: '不可用' }] }])
})

test('counters are for this machine or the token; a proxy that nobody told of does not make the world local', async () => {
  await start({ metricsToken: 'a-token-of-sixteen' })
  const from = async (remoteAddress: string, headers: Record<string, string> = {}) => (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode

  expect((await app.inject('/metrics')).body).toContain('zhenzhi_http_request_seconds')
  expect(await from('10.0.0.1')).toBe(403)
  expect(await from('10.0.0.1', { authorization: 'Bearer a-token-of-sixteen' })).toBe(200)
  expect(await from('10.0.0.1', { authorization: 'Bearer another-token-xx' })).toBe(403)
  expect(await from('127.0.0.1', { 'x-forwarded-for': '10.0.0.1' })).toBe(403)
})

test('the contract is there for programs and for people, with every route of it', async () => {
  await start()
  const document = (await app.inject('/api/openapi.json')).json<{ openapi: string; paths: Record<string, Record<string, { summary?: string; responses: object }>> }>()
  const page = await app.inject('/api')
  const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })))

  expect(document.openapi).toBe('3.1.0')
  expect(operations.length).toBeGreaterThan(20)
  for (const { path, method, summary, responses } of operations) {
    expect([method, path, summary ?? '']).toEqual([method, path, expect.stringMatching(/\p{Script=Han}/u)])
    expect(Object.keys(responses)).toContain('200')
    expect(page.body).toContain(`<code>${path}</code>`)
  }
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.body).not.toMatch(/<script|https?:\/\/(?!localhost)/)
})

test('too much from one address is refused for a while, and an attempt counts each time', async () => {
  await start({ limits: { address: { most: 20, seconds: 60, every: 1 }, account: { most: 100, seconds: 60, every: 1 }, attempt: { most: 3, seconds: 60, every: 1 } } })
  const attempt = async () => (await app.inject({ method: 'POST', url: '/api/sign-in', payload: { signIn: 'nobody', password: 'x' }, remoteAddress: '10.9.9.1' })).statusCode
  expect([await attempt(), await attempt(), await attempt(), await attempt()]).toEqual([401, 401, 401, 429])

  const codes = await Promise.all(Array.from({ length: 25 }, async () => (await app.inject({ url: '/api/set-up', remoteAddress: '10.9.9.2' })).statusCode))
  expect(codes.filter((code) => code === 429)).toHaveLength(5)
})
