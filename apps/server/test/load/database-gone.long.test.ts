import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { proxyTo } from './database-proxy.ts'
import type { Way } from './database-proxy.ts'
import { clerkLoad, lostOf, sealedAndVerified } from './kept-acts.ts'
import { load, startServer } from './processes.ts'

let rooms: Rooms
beforeAll(async () => { rooms = await roomsOn({ moment: new Date().toISOString() }) })
afterAll(() => rooms.close())

interface Asked {
  ms: number
  status: number
  says: string
}

async function ask(port: number, path: string, init: RequestInit = {}): Promise<Asked> {
  const began = performance.now()
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, init)
  const text = await reply.text()
  return { ms: performance.now() - began, status: reply.status, says: text }
}

const signingIn = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ signIn: 'somebody', password: 'a password of some length' }) }

test.each<[string, number, Way]>([['does not answer, and nobody is told,', 30, 'held'], ['is gone', 60, 'gone']])('a database that %s for %i seconds: soon said in words, nothing acknowledged is lost, and all goes on by itself', async (_, seconds, way) => {
  const proxy = await proxyTo(rooms.database.adminUrl)
  const { port, child, ended } = await startServer(rooms, { DATABASE_URL: proxy.through(rooms.database.urls.app), DATABASE_ADMIN_URL: proxy.through(rooms.database.adminUrl) })
  const loading = load({ ...await clerkLoad(rooms), ports: [port], seconds: seconds + 20, clients: 6, again: 120 })
  await pause(6000)
  proxy.set(way)
  const first = await ask(port, '/api/me', { headers: { cookie: 'zz=none' } })
  await pause(10_000)
  const later = await Promise.all([ask(port, '/api/me', { headers: { cookie: 'zz=none' } }), ask(port, '/api/sign-in', signingIn), ask(port, '/api/set-up')])
  const [ready, health] = await Promise.all([ask(port, '/readyz'), ask(port, '/healthz')])
  await pause((seconds - 16) * 1000)
  proxy.set('open')
  const told = await loading
  const after = await ask(port, '/readyz')
  console.log(way, { first, later, ready: ready.ms, acknowledged: told.done.length, refused: told.refusedTook.length })

  expect([first.status === 503 || first.status === 401, first.ms < 15_000]).toEqual([true, true])
  expect(later.map(({ status, says, ms }) => [status, says.includes('数据库暂时连不上'), ms < 1500])).toEqual(later.map(() => [503, true, true]))
  expect([ready.status, ready.ms < 6000, ready.says.includes('"ready":false'), health.status]).toEqual([503, true, true, 200])
  expect(after.status).toBe(200)
  expect(told.odd).toEqual([])
  expect(told.done.length).toBeGreaterThan(50)
  expect(await lostOf(rooms.database.app, [told])).toEqual([])
  expect(await sealedAndVerified(rooms)).toEqual([])
  child.kill('SIGTERM')
  await ended
  proxy.stop()
})
