import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { addShed, usualMost } from './shed.ts'
import type { Most, Pressure } from './shed.ts'

let app: FastifyInstance
afterEach(() => app.close())

/** A server with one route that is answered when it is told to, one that a busy server still answers, and one that takes a file. */
async function door(pressure: Partial<Pressure>, most: Most = usualMost): Promise<{ let: () => void; worked: () => number }> {
  app = Fastify({ return503OnClosing: false })
  const waiting: (() => void)[] = []
  let worked = 0
  addShed(app, { queue: () => 0, lag: () => 0, elapsed: () => performance.now(), ...pressure }, most)
  const config = { asks: 'anyone' } as const
  app.get('/slow', { config }, async () => {
    worked += 1
    await new Promise<void>((go) => waiting.push(go))
    return { done: true }
  })
  app.post('/act', { config }, async () => ({ done: true }))
  app.get('/light', { config: { ...config, light: true } }, async () => ({ done: true }))
  await app.ready()
  return { let: () => { for (const go of waiting.splice(0)) go() }, worked: () => worked }
}

const statusOf = async (url: string, method: 'GET' | 'POST' = 'GET') => (await app.inject({ url, method })).statusCode

test('beyond what may be worked on at once, a request is refused in words before any work, and the next one after is taken', async () => {
  const { let: go, worked } = await door({}, { ...usualMost, working: [2, 2] })
  const under = [statusOf('/slow'), statusOf('/slow')]
  while (worked() < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  const refused = await app.inject('/slow')

  expect([refused.statusCode, Number(refused.headers['retry-after']), refused.json<{ refusal: object }>().refusal]).toEqual([503, expect.any(Number), { code: 'busy', says: expect.stringContaining('不会重复登记') }])
  expect([await statusOf('/light'), worked()]).toEqual([200, 2])
  go()
  expect(await Promise.all(under)).toEqual([200, 200])
  expect(await statusOf('/act', 'POST')).toBe(200)
})

test.each([
  ['requests that wait for the database', { queue: () => usualMost.queue + 1 }],
  ['a process that is late', { lag: () => usualMost.lag + 1 }],
  ['a database that is gone', { closed: () => '数据库暂时连不上。' }],
])('it is refused for %s, and what is light is answered', async (_, pressure) => {
  await door(pressure, { ...usualMost, working: [0, 240] })

  expect([await statusOf('/act', 'POST'), await statusOf('/light')]).toEqual([503, 200])
})

test('a few people are served however slow the machine is', async () => {
  await door({ lag: () => usualMost.lag * 10 })

  expect(await statusOf('/act', 'POST')).toBe(200)
})

test('a disk that is nearly full closes the door to what writes, and to nothing else', async () => {
  const { let: go } = await door({ closed: ({ writes }) => (writes ? '服务器的磁盘快满了。' : undefined) })
  const read = statusOf('/slow')
  await new Promise((resolve) => setTimeout(resolve, 20))
  go()

  expect([await statusOf('/act', 'POST'), await read]).toEqual([503, 200])
})

test('while it stops, what is under way is ended, and what comes is refused in words', async () => {
  const { let: go, worked } = await door({})
  const under = statusOf('/slow')
  while (worked() < 1) await new Promise((resolve) => setTimeout(resolve, 5))
  const closing = app.close()
  await new Promise((resolve) => setTimeout(resolve, 20))
  go()

  expect(await under).toBe(200)
  await closing
})
