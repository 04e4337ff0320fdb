import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { setClock } from '../../../test/people.ts'
import { withoutTowns } from '../../store/in-towns.ts'
import { forgetOldHits, makeRateLimit, type Limit } from './rate-limit.ts'

let database: TestDatabase
const clock = setClock('2026-03-02T01:00:00.000Z')
const now = () => clock.now().moment

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const rows = async () => (await withoutTowns(database.app, (tx) => tx.query<{ key: string; hits: number }>('SELECT key, hits FROM z.rate_limit ORDER BY key'))).rows
const times = async (n: number, once: () => Promise<boolean>) => {
  let within = 0
  for (let at = 0; at < n; at++) if (await once()) within += 1
  return within
}

test('a key keeps within its limit, and has it again when the window is over', async () => {
  const limit: Limit = { most: 5, seconds: 60, every: 1 }
  const count = makeRateLimit(database.app, now)

  expect(await times(8, () => count('a', limit))).toBe(5)
  expect(await count('b', limit)).toBe(true)
  clock.set('2026-03-02T01:01:00.000Z')
  expect(await times(8, () => count('a', limit))).toBe(5)
})

test('two servers count together, to within one batch each', async () => {
  const limit: Limit = { most: 100, seconds: 60, every: 10 }
  const [one, two] = [makeRateLimit(database.app, now), makeRateLimit(database.app, now)]
  const within = await times(80, () => one('c', limit)) + await times(80, () => two('c', limit))

  expect(within).toBeGreaterThanOrEqual(90)
  expect(within).toBeLessThanOrEqual(120)
})

test('a thousand requests write one row, ten times', async () => {
  const before = (await rows()).length
  const count = makeRateLimit(database.app, now)
  await times(1000, () => count('d', { most: 2000, seconds: 60, every: 100 }))

  expect((await rows()).length).toBe(before + 1)
  expect((await rows()).find(({ key }) => key === 'd')).toEqual({ key: 'd', hits: 1000 })
})

test('what is two days old is forgotten', async () => {
  await forgetOldHits(database.app, { moment: '2026-03-05T00:00:00.000Z', knownSeconds: 60 })

  expect(await rows()).toEqual([])
})
