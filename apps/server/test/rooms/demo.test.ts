import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { appOn, testSetUpCode } from '../app.ts'
import { freshDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'
import { roomOn, setClock, testPassword } from '../people.ts'
import { refusalOf } from '../rooms.ts'
import { demoRoute } from '../../src/http/routes/demo.ts'
import { makePeople } from '../../src/people/people.ts'
import { withoutTowns } from '../../src/store/in-towns.ts'
import { findInstallation } from '../../src/store/people/installation.ts'

let database: TestDatabase
let app: FastifyInstance
let loaded = 0
beforeEach(async () => { database = await freshDatabase() })
afterEach(async () => {
  await app.close()
  await database.drop()
})
afterAll(() => expect(loaded).toBeGreaterThan(0))

/** A demonstration of one town without any history, made as the real one is. */
async function start({ allowed = true, fails = false } = {}): Promise<void> {
  const room = roomOn(database.app, setClock('2026-03-02T01:00:00.000Z'))
  const people = makePeople(room)
  loaded = 0
  const load = async () => {
    loaded += 1
    if (fails) throw new Error('a script with a fault')
    await people.setUp({
      kind: 'town', code: '990001101', name: '演示镇', administrator: { signIn: 'admin', name: '演示管理员', password: testPassword },
      towns: [{ code: '990001101', name: '演示镇', villages: [] }], demo: { simulatedMoment: null },
    })
  }
  app = await appOn(room, { addRoutes: (api) => void api.register(demoRoute, { people, setUpCode: testSetUpCode, allowed, load }) })
}
const ask = (setUpCode = testSetUpCode) => app.inject({ method: 'POST', url: '/api/set-up/demo', payload: { setUpCode } })

test('whoever holds the code fills an empty installation, once, however often they press', async () => {
  await start()
  expect(refusalOf(await ask('WRONG-CODE-2222'))).toEqual([403, 'wrong-code', 'setUpCode'])
  const replies = await Promise.all([ask(), ask(), ask()])

  expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 503, 503])
  expect(loaded).toBe(1)
  expect(refusalOf(await ask())).toEqual([409, 'already-set-up'])
  expect((await app.inject('/api/set-up')).json()).toEqual({ done: true, demo: true })
})

test('where others can reach the machine it is refused, because its passwords are known to all', async () => {
  await start({ allowed: false })
  const reply = await ask()

  expect(refusalOf(reply)).toEqual([409, 'not-accepted'])
  expect(reply.json().refusal.says).toContain('--public-demo')
  expect([loaded, (await app.inject('/api/set-up')).json()]).toEqual([0, { done: false, demo: false }])
  await app.close()
  await start()
  expect((await ask()).statusCode).toBe(200)
})

test('one that is not whole yet is nobody\'s to use: not set up, no signing in, no other installation over it; loading it again makes it whole', async () => {
  await start()
  const people = makePeople(roomOn(database.app, setClock('2026-03-02T01:00:00.000Z')))
  const administrator = { signIn: 'admin', name: '演示管理员', password: testPassword }
  const town = { kind: 'town', code: '990001101', name: '演示镇', administrator } as const
  const made = await people.setUp({ ...town, towns: [{ ...town, villages: [] }], demo: { simulatedMoment: '2025-01-06T00:30:00.000Z', loading: 'a script' } })
  expect(made).toMatchObject({ root: 990001101 })
  const signIn = () => app.inject({ method: 'POST', url: '/api/sign-in', payload: { signIn: 'admin', password: testPassword } })

  expect((await app.inject('/api/set-up')).json()).toEqual({ done: false, demo: true })
  expect(refusalOf(await signIn())).toEqual([503, 'busy'])
  const real = await app.inject({ method: 'POST', url: '/api/set-up', payload: { ...town, setUpCode: testSetUpCode } })
  expect([refusalOf(real), real.json().refusal.says]).toEqual([[409, 'already-set-up'], expect.stringContaining('没有装完')])
  await people.keepDemoLoad('2025-03-01T00:30:00.000Z')
  expect(await people.findDemoLoad()).toEqual({ script: 'a script', from: '2025-03-01T00:30:00.000Z' })

  await people.endDemoLoad('2026-11-20T00:30:00.000Z')
  expect([await people.findDemoLoad(), (await app.inject('/api/set-up')).json(), (await signIn()).statusCode]).toEqual([undefined, { done: true, demo: true }, 200])
  await people.keepDemoLoad('2025-03-01T00:30:00.000Z')
  expect((await withoutTowns(database.app, (tx) => findInstallation(tx)))?.simulatedMoment).toBe('2026-11-20T00:30:00.000Z')
})

test('a fault while filling is a fault, and may be tried again', async () => {
  await start({ fails: true })
  expect((await ask()).statusCode).toBe(500)
  expect((await ask()).statusCode).toBe(500)
  expect(loaded).toBe(2)
})
