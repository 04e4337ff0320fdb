import { randomUUID } from 'node:crypto'
import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, otherTown, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { clerkOf, opened, registering, stepping, toyDesk } from '../../test/toy-desk.ts'
import { openPool } from './connection.ts'
import { inTowns } from './in-towns.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const tables = ['act', 'fact', 'case_head', 'duty', 'words', 'person', 'data_key', 'case_value', 'case_person', 'case_account', 'place', 'unsealed'] as const

test('many requests of two towns over few connections: nobody ever sees a row of the other town', async () => {
  const app = openPool(database.urls.app, { max: 2, name: 'test few' })
  const { desk } = toyDesk({ app })
  const clerks = [clerkOf(town), clerkOf(otherTown)] as const
  const seen: { mine: number; towns: number[] }[] = []
  const look = async (where: number) => {
    for (const table of tables) {
      const { rows } = await inTowns(app, [where], (tx) => tx.query<{ town: number }>(`SELECT DISTINCT t.town_id AS town FROM z.${table} t`))
      seen.push({ mine: where, towns: rows.map((row) => row.town) })
    }
  }
  const work = async (n: number) => {
    const reach = clerks[n % 2]!
    const where = reach.towns[0]!
    const id = await opened(desk, reach, { demand: `第${n}件`, complainant: { name: `甲${n}`, phone: `137${10000000 + n}` } })
    await desk.take({ ...stepping(reach, id, 'accept'), town: where, reach })
    const foreign = await desk.view({ town: where === town ? otherTown : town, caseId: id, reach: { ...reach, towns: [town, otherTown] } })
    const rows = (await desk.list({}, reach)).rows
    const words = (await desk.list({ words: '件' }, reach)).rows
    return { where, foreign: isRefused(foreign), towns: [...rows, ...words].map((row) => row.town) }
  }
  const done = await Promise.all([
    ...Array.from({ length: 40 }, (_, n) => work(n)),
    ...Array.from({ length: 6 }, (_, n) => look(n % 2 === 0 ? town : otherTown)),
    // Faults and refusals in between: a broken transaction must leave nothing on its connection.
    ...Array.from({ length: 20 }, (_, n) => inTowns(app, [n % 2 === 0 ? town : otherTown], (tx) => tx.query('SELECT 1 / 0')).catch(() => undefined)),
    ...Array.from({ length: 10 }, () => desk.take({ ...registering(clerks[0], { kind: 'nonsense' }), town, reach: clerks[0] })),
  ])
  await app.end()

  const worked = done.flatMap((one) => (one !== undefined && 'where' in one ? one : []))

  expect(worked).toHaveLength(40)
  expect(worked).toEqual(worked.map(({ where, towns }) => ({ where, foreign: true, towns: towns.map(() => where) })))
  expect(seen.filter(({ mine, towns }) => towns.some((other) => other !== mine))).toEqual([])
  expect(seen.some(({ towns }) => towns.length > 0)).toBe(true)
})

test('a connection that comes back, after work or after a fault, carries no scope', async () => {
  const app = openPool(database.urls.app, { max: 1, name: 'test one' })
  const bare = () => app.query('SELECT count(*) FROM z.act a')
  await inTowns(app, [town], (tx) => tx.query('SELECT FROM z.act a WHERE a.town_id = $1', [town]))
  await expect(bare()).rejects.toThrow(/malformed array literal|app\.towns/)

  for (const fail of [
    () => inTowns(app, [town], (tx) => tx.query('SELECT 1 / 0')),
    () => inTowns(app, [town], async () => { throw new Error('no') }),
    () => inTowns(app, [town], async (tx) => { await Promise.all([tx.query('SELECT 1 / 0'), tx.query('SELECT 1'), tx.query('SELECT no_such_column')]) }),
    () => inTowns(app, [town, Number.NaN], (tx) => tx.query('SELECT 1')),
  ]) {
    await expect(fail()).rejects.toThrow(/./)
    await expect(bare()).rejects.toThrow(/malformed array literal|app\.towns/)
  }
  await app.end()
})

test('where the scope cannot be set, what was sent behind it does nothing', async () => {
  const app = openPool(database.urls.app, { max: 1, name: 'test one' })
  const id = randomUUID()
  const write = inTowns(app, [Number.NaN], (tx) => tx.query(`INSERT INTO z.unit (town_id, id, name) VALUES (11, $1, 'x')`, [id]))

  await expect(write).rejects.toThrow(/integer/)
  expect(await inTowns(app, [town], async (tx) => (await tx.query('SELECT FROM z.unit u WHERE u.town_id = 11 AND u.id = $1', [id])).rowCount)).toBe(0)
  await app.end()
})
