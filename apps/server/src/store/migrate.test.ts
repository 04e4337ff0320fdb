import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { asAdmin, freshDatabase } from '../../test/database.ts'
import { migrate } from './migrate.ts'

const migrations = join(import.meta.dirname, '../../migrations')

async function emptyDatabase(): Promise<string> {
  const database = await freshDatabase()
  const name = new URL(database.adminUrl).pathname.slice(1)
  await asAdmin(database.adminUrl, (admin) => admin.query(`DROP SCHEMA z CASCADE; DROP TABLE public.z_migration; GRANT CREATE ON DATABASE ${name} TO zz_owner`))
  onTestFinished(() => database.drop())
  return database.adminUrl
}

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  return folder
}

const tables = (adminUrl: string) => asAdmin(adminUrl, async (admin) =>
  (await admin.query(`SELECT c.relname AS name, r.rolname AS owner FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'z' AND c.relkind = 'r' ORDER BY 1`)).rows)

test('the migrations make a database once, and nothing the second time; what they make belongs to the owner', async () => {
  const adminUrl = await emptyDatabase()

  const [first, second] = await Promise.all([migrate(adminUrl, migrations), migrate(adminUrl, migrations)])
  expect([first.length, second.length].toSorted((a, b) => a - b)).toEqual([0, Math.max(first.length, second.length)])
  const made = await tables(adminUrl)
  expect(made.length).toBeGreaterThan(30)
  expect(made.filter(({ owner }) => owner !== 'zz_owner')).toEqual([])
})

test('only what is new is run, and a file that was run may not change', async () => {
  const adminUrl = await emptyDatabase()
  const first = { '0001-a.sql': 'CREATE SCHEMA z; CREATE TABLE z.a (id int)' }
  await migrate(adminUrl, await folderOf(first))

  expect(await migrate(adminUrl, await folderOf({ ...first, '0002-b.sql': 'CREATE TABLE z.b (id int)' }))).toEqual(['0002-b.sql'])
  await expect(migrate(adminUrl, await folderOf({ '0001-a.sql': 'CREATE TABLE z.c (id int)', '0002-b.sql': 'CREATE TABLE z.b (id int)' }))).rejects.toThrow('升级脚本 0001-a.sql 与数据库当初执行的不一样')
})

test('a database of a newer version is refused, and a file that comes too late', async () => {
  const adminUrl = await emptyDatabase()
  const files = { '0001-a.sql': 'CREATE SCHEMA z', '0003-c.sql': 'CREATE TABLE z.c (id int)' }
  await migrate(adminUrl, await folderOf(files))

  await expect(migrate(adminUrl, await folderOf({ '0001-a.sql': files['0001-a.sql'] }))).rejects.toThrow('数据库已由更新的版本升级过（0003-c.sql）')
  await expect(migrate(adminUrl, await folderOf({ ...files, '0002-b.sql': '' }))).rejects.toThrow('升级脚本 0002-b.sql 排在已执行的 0003-c.sql 之前')
})

test('a migration that fails leaves nothing of itself behind', async () => {
  const adminUrl = await emptyDatabase()
  const folder = await folderOf({ '0001-a.sql': 'CREATE SCHEMA z; CREATE TABLE z.a (id int)', '0002-b.sql': 'CREATE TABLE z.b (id int); SELECT 1 / 0' })

  await expect(migrate(adminUrl, folder)).rejects.toThrow('0002-b.sql: error: division by zero')
  expect((await tables(adminUrl)).map(({ name }) => name)).toEqual(['a'])
  expect(await migrate(adminUrl, await folderOf({ '0001-a.sql': 'CREATE SCHEMA z; CREATE TABLE z.a (id int)' }))).toEqual([])
})

test('a role signs in with its password, which stands in no catalog in the clear, and can do no more than it should', async () => {
  const database = await freshDatabase()
  onTestFinished(() => database.drop())
  const wrong = new pg.Client({ connectionString: database.urls.app.replace('test-only-app', 'guessed') })

  await expect(wrong.connect()).rejects.toThrow('password authentication failed')
  const { rows } = await database.app.query('SELECT current_user AS name, rolsuper, rolbypassrls, pg_has_role($1, $2) AS sealer FROM pg_roles WHERE rolname = current_user', ['zz_sealer', 'MEMBER'])
  expect(rows).toEqual([{ name: 'zz_app', rolsuper: false, rolbypassrls: false, sealer: false }])
  const kept = await asAdmin(database.adminUrl, (admin) => admin.query(`SELECT rolpassword FROM pg_authid WHERE rolname = 'zz_app'`))
  expect(kept.rows[0].rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/)
})
