import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin, freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { referenceTables } from '../../test/sql/tables.ts'
import { clerkOf, opened, toyDesk } from '../../test/toy-desk.ts'
import { sealAll } from '../../test/toy-books.ts'
import { inTowns } from './in-towns.ts'
import { roles } from './roles.ts'
import type { Role } from './roles.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  await opened(toyDesk(database).desk, clerkOf())
  await sealAll({ database, town })
})
afterAll(() => database.drop())

const ask = <Row extends object>(sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, async (admin) => (await admin.query<Row>(sql, values)).rows)
const reference: readonly string[] = referenceTables

async function townTables(): Promise<string[]> {
  const rows = await ask<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'z' ORDER BY 1`)
  return rows.map(({ name }) => name).filter((name) => !reference.includes(name))
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

/** What a role is answered for each statement. */
const tried = async (role: Role, statements: readonly string[]) => {
  const answers: string[] = []
  for (const sql of statements) answers.push(await inTowns(database[role], [town], (tx) => tx.query(sql)).then(() => `done: ${sql}`, (fault: Error) => fault.message))
  return answers
}

describe('every table of a town', () => {
  test('has the town as its first column, and the town first in every primary key and unique index', async () => {
    const first = await ask<{ name: string; column: string }>(
      `SELECT c.relname AS name, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 1 WHERE c.relnamespace = 'z'::regnamespace AND c.relkind = 'r'`)
    const unique = await ask<{ name: string; index: string; column: string; primary: boolean }>(
      `SELECT c.relname AS name, i.indexrelid::regclass::text AS index, a.attname AS column, i.indisprimary AS primary
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE c.relnamespace = 'z'::regnamespace AND (i.indisunique OR i.indisexclusion)`)
    const tables = await townTables()

    expect(tables.length).toBeGreaterThan(25)
    expect(tables.filter((table) => first.find(({ name }) => name === table)?.column !== 'town_id')).toEqual([])
    expect(tables.filter((table) => !unique.some(({ name, primary }) => name === table && primary))).toEqual([])
    expect(unique.filter(({ name, column }) => tables.includes(name) && column !== 'town_id')).toEqual([])
  })

  test('is walled off by forced row-level security with the one policy', async () => {
    const walls = await ask<{ name: string; enabled: boolean; forced: boolean }>(
      `SELECT relname AS name, relrowsecurity AS enabled, relforcerowsecurity AS forced FROM pg_class WHERE relnamespace = 'z'::regnamespace AND relkind = 'r'`)
    const policies = await ask<{ name: string; policy: string; check: string | null; command: string; roles: string }>(
      `SELECT tablename AS name, qual AS policy, with_check AS check, cmd AS command, roles::text AS roles FROM pg_policies WHERE schemaname = 'z'`)
    const tables = await townTables()
    const policy = `(town_id = ANY ((current_setting('app.towns'::text))::integer[]))`

    expect(walls.filter(({ name }) => tables.includes(name)).toSorted(byName)).toEqual(tables.map((name) => ({ name, enabled: true, forced: true })))
    expect(policies.toSorted(byName)).toEqual(tables.map((name) => ({ name, policy, check: null, command: 'ALL', roles: '{public}' })))
  })

  test('refers to tables of its own town by keys that hold the town, and no reference table refers to it', async () => {
    const keys = await ask<{ name: string; target: string; columns: string[] }>(
      `SELECT k.conrelid::regclass::text AS name, k.confrelid::regclass::text AS target, ARRAY(SELECT a.attname::text FROM unnest(k.conkey) n JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n) AS columns
       FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'z'::regnamespace`)
    const bare = (name: string) => name.replace('z.', '')

    expect(keys.length).toBeGreaterThan(1)
    expect(keys.filter(({ name, target }) => reference.includes(bare(name)) && !reference.includes(bare(target)))).toEqual([])
    expect(keys.filter(({ name, columns }) => !reference.includes(bare(name)) && columns[0] !== 'town_id')).toEqual([])
  })

  test('orders and compares its texts in keys by their bytes', async () => {
    const keyed = await ask<{ name: string; column: string; collation: string }>(
      `SELECT c.relname AS name, a.attname AS "column", l.collname AS "collation"
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid CROSS JOIN LATERAL unnest(i.indkey::int[], i.indcollation::oid[]) AS k (attnum, ordered)
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum JOIN pg_collation l ON l.oid = k.ordered
       WHERE c.relnamespace = 'z'::regnamespace AND l.collname <> 'C'`)

    expect(keyed.filter(({ name }) => !reference.includes(name))).toEqual([])
  })
})

test('there are no triggers, no sequences, no views, and every table says what it is', async () => {
  expect(await ask(`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`)).toEqual([])
  expect(await ask(`SELECT relname FROM pg_class WHERE relnamespace = 'z'::regnamespace AND relkind IN ('S', 'v', 'm')`)).toEqual([])
  expect(await ask(`SELECT relname FROM pg_class WHERE relnamespace = 'z'::regnamespace AND relkind = 'r' AND obj_description(oid) IS NULL`)).toEqual([])
})

test('no role that signs in is above the walls, owns anything, or may become another', async () => {
  expect(await ask(`SELECT rolname FROM pg_roles WHERE rolname = ANY($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`, [roles.map((role) => `zz_${role}`)])).toEqual([])
  expect(await ask(`SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE c.relnamespace = 'z'::regnamespace AND r.rolname <> 'zz_owner'`)).toEqual([])
  expect(await ask(`SELECT r.rolname, g.rolname AS member FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles g ON g.oid = m.member WHERE g.rolname = ANY($1)`, [roles.map((role) => `zz_${role}`)])).toEqual([])
})

const kept = ['act', 'fact', 'sealed', 'seal_batch', 'audit', 'closing', 'closing_value', 'paper_number', 'destroyed_key'] as const

test.each(kept.flatMap((table) => (['app', 'sealer', 'rebuild', 'verify', 'eraser'] as const).map((role) => [role, table] as const)))(
  'the role %s can neither change, delete nor empty z.%s', async (role, table) => {
    const answers = await tried(role, [`UPDATE z.${table} t SET town_id = t.town_id WHERE t.town_id = 11`, `DELETE FROM z.${table} t WHERE t.town_id = 11`, `TRUNCATE z.${table}`])

    expect(answers).toEqual(Array.from({ length: 3 }, () => `permission denied for table ${table}`))
  })

test('the application cannot write seals and balances, and the sealer no acts', async () => {
  const [seals, acts] = [['sealed', 'seal_batch', 'balance_day', 'balance_span', 'subject_day', 'destroyed_key'], ['act', 'fact', 'case_head']]

  expect(await tried('app', seals.map((table) => `INSERT INTO z.${table} DEFAULT VALUES`))).toEqual(seals.map((table) => `permission denied for table ${table}`))
  expect(await tried('sealer', acts.map((table) => `INSERT INTO z.${table} DEFAULT VALUES`))).toEqual(acts.map((table) => `permission denied for table ${table}`))
})

test('the application cannot step out of its walls', async () => {
  const answers = await tried('app', ['SET LOCAL ROLE zz_owner', 'SET LOCAL ROLE zz_sealer', 'ALTER TABLE z.act DISABLE ROW LEVEL SECURITY', 'DROP POLICY scope ON z.act', `CREATE TABLE z.more (id int)`])

  expect(answers).toEqual(answers.map(() => expect.stringMatching(/permission denied|must be owner/)))
})
