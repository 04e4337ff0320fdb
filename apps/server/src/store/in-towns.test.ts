import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, otherTown, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { openPool } from './connection.ts'
import { inTowns, withoutTowns } from './in-towns.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const placesSeen = (towns: readonly number[]) =>
  inTowns(database.app, towns, async (tx) => (await tx.query<{ town: number }>('SELECT DISTINCT p.town_id AS town FROM z.place p ORDER BY 1')).rows.map((row) => row.town))

test('a transaction sees the towns it is scoped to and no other', async () => {
  expect(await placesSeen([town])).toEqual([town])
  expect(await placesSeen([otherTown])).toEqual([otherTown])
  expect(await placesSeen([town, otherTown])).toEqual([town, otherTown])
  expect(await placesSeen([])).toEqual([])
})

test('without a scope town tables fail loudly, before and after the connection had one', async () => {
  const pool = openPool(database.urls.app, { max: 1, name: 'test one' })
  const look = () => withoutTowns(pool, (tx) => tx.query('SELECT FROM z.place p'))

  await expect(look()).rejects.toThrow(/app\.towns/)
  await inTowns(pool, [town], (tx) => tx.query('SELECT FROM z.place p WHERE p.town_id = $1', [town]))
  await expect(look()).rejects.toThrow(/malformed array literal/)
  await expect(pool.query('SELECT FROM z.place p')).rejects.toThrow(/malformed array literal/)
  await pool.end()
})

test('a row of a town out of scope cannot be written', async () => {
  const write = inTowns(database.app, [town], (tx) => tx.query(`INSERT INTO z.unit (town_id, id, name) VALUES ($1, 'a', '甲')`, [otherTown]))

  await expect(write).rejects.toThrow(/row-level security/)
})

test('a fault rolls back, and the connection is whole again without a scope', async () => {
  const pool = openPool(database.urls.app, { max: 1, name: 'test one' })
  const fail = inTowns(pool, [town], async (tx) => {
    await tx.query(`INSERT INTO z.unit (town_id, id, name) VALUES ($1, 'gone', '丙')`, [town])
    throw new Error('changed my mind')
  })

  await expect(fail).rejects.toThrow('changed my mind')
  expect(await inTowns(pool, [town], async (tx) => (await tx.query(`SELECT FROM z.unit u WHERE u.town_id = $1 AND u.id = 'gone'`, [town])).rowCount)).toBe(0)
  await expect(pool.query('SELECT FROM z.unit u')).rejects.toThrow(/malformed array literal/)
  await pool.end()
})

test('a statement that failed and was overlooked does not pass for committed', async () => {
  const overlooked = inTowns(database.app, [town], async (tx) => {
    await tx.query('SELECT 1 / 0').catch(() => undefined)
  })

  await expect(overlooked).rejects.toThrow('rolled back instead of committed')
})

test('a server that goes away under a transaction is a fault, and the pool lives on', async () => {
  const pool = openPool(database.urls.app, { max: 1, name: 'test cut off' })
  const cut = inTowns(pool, [town], async (tx) => {
    await asAdmin(database.adminUrl, (admin) => admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test cut off'`))
    await tx.query('SELECT 1')
  })

  await expect(cut).rejects.toThrow(/terminat|connection error/)
  expect(await inTowns(pool, [town], async (tx) => (await tx.query('SELECT 1 AS one')).rows)).toEqual([{ one: 1 }])
  await pool.end()
})

test('queries sent together are answered each with its own rows', async () => {
  const answers = await inTowns(database.app, [town], (tx) =>
    Promise.all(Array.from({ length: 50 }, (_, n) => tx.query<{ n: number }>(n % 2 === 0 ? 'SELECT $1::int AS n' : 'SELECT $1::int + 0 AS n', [n]))))

  expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 50 }, (_, n) => n))
})

test('columns come back as the kernel writes them', async () => {
  const id = randomUUID()
  const { rows } = await inTowns(database.app, [town], (tx) => tx.query(
    `SELECT DATE '2026-05-08' AS day, TIMESTAMPTZ '2026-05-08 09:02:03.4+08' AS moment, 9007199254740991::int8 AS big, 1.50::numeric AS amount,
       ARRAY['a,b', '', NULL] AS texts, ARRAY[1, 2] AS numbers, ARRAY[$1::uuid] AS ids, ARRAY[1.10, 2] AS amounts, ARRAY[DATE '2026-01-01'] AS days`, [id]))

  expect(rows).toEqual([{
    day: '2026-05-08', moment: '2026-05-08T01:02:03.400Z', big: 9007199254740991, amount: '1.50',
    texts: ['a,b', '', null], numbers: [1, 2], ids: [id], amounts: ['1.10', '2'], days: ['2026-01-01'],
  }])
  await expect(withoutTowns(database.app, (tx) => tx.query('SELECT 9007199254740992::int8 AS big'))).rejects.toThrow(/beyond what a number holds/)
})

test('the fault that ended a transaction is told, and not what it did to those behind it, however deep it was met', async () => {
  const later = async (ask: () => Promise<unknown>) => {
    try {
      return await ask()
    } finally {
      await Promise.resolve()
    }
  }
  // Both answers are there when the program looks again.
  const lookAway = () => {
    for (const until = performance.now() + 60; performance.now() < until;);
  }
  const work = inTowns(database.app, [town], async (tx) => {
    setImmediate(lookAway)
    return Promise.all([later(() => later(() => tx.query('SELECT 1 / 0'))), tx.query('SELECT 1'), tx.query('SELECT 2')])
  })

  await expect(work).rejects.toMatchObject({ code: '22012' })
})
