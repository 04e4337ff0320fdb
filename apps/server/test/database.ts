import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openPool } from '../src/store/connection.ts'
import type { Pool } from '../src/store/connection.ts'
import { inTowns, withoutTowns } from '../src/store/in-towns.ts'
import { migrate, readMigrations } from '../src/store/migrate.ts'
import { ensureRoles, roles, roleUrl } from '../src/store/roles.ts'
import type { Role } from '../src/store/roles.ts'

const folder = join(import.meta.dirname, '../migrations')

export interface TestDatabase extends Record<Role, Pool> {
  /** A superuser's. */
  adminUrl: string
  urls: Record<Role, string>
  drop: () => Promise<void>
}

/** The towns and villages of `freshDatabase({ towns: true })`. */
export const county = 1
export const town = 11
export const otherTown = 12
export const villages: Readonly<Record<number, readonly [string, string]>> = {
  11: ['00000000-0000-7000-8000-000000001101', '00000000-0000-7000-8000-000000001102'],
  12: ['00000000-0000-7000-8000-000000001201', '00000000-0000-7000-8000-000000001202'],
}

// Test roles only: known passwords on a cluster that lives as long as the run.
const passwords = Object.fromEntries(roles.map((role) => [role, `test-only-${role}`])) as Record<Role, string>

/** A migrated database of its own, copied from one that is migrated once for these files; ended by `drop`. */
export async function freshDatabase({ towns = false }: { towns?: boolean } = {}): Promise<TestDatabase> {
  const server = inject('adminUrl')
  const template = await makeTemplate(server)
  const name = `zz_test_${randomBytes(6).toString('hex')}`
  await asAdmin(server, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  const adminUrl = inDatabase(server, name)
  const urls = Object.fromEntries(roles.map((role) => [role, roleUrl(adminUrl, role, passwords[role])])) as Record<Role, string>
  const pools = Object.fromEntries(roles.map((role) => [role, openPool(urls[role], { max: role === 'app' ? 10 : 3, name: `test ${role}` })])) as Record<Role, Pool>
  const drop = async () => {
    await Promise.all(roles.map((role) => pools[role].end()))
    await asAdmin(server, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`))
  }
  if (towns) await addTowns(pools.app)
  return { ...pools, adminUrl, urls, drop }
}

/** Work as the superuser, whom no wall stops: to break on purpose what nobody else can. */
export async function asAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  return work(admin).finally(() => admin.end())
}

async function makeTemplate(server: string): Promise<string> {
  const files = await readMigrations(folder)
  const name = `zz_template_${createHash('sha256').update(files.map(({ hash }) => hash).join()).digest('hex').slice(0, 16)}`
  await asAdmin(server, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtext('zhenzhi test template'))`)
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount !== 0) return
    await admin.query(`DROP DATABASE IF EXISTS ${name}_making WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${name}_making`)
    const adminUrl = inDatabase(server, `${name}_making`)
    await ensureRoles(adminUrl, passwords)
    await migrate(adminUrl, folder)
    await admin.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`)
  })
  return name
}

function inDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function addTowns(app: Pool): Promise<void> {
  await withoutTowns(app, (tx) => tx.query(
    `INSERT INTO z.town (id, code, name, kind, parent, demo) VALUES
       (1, '990001', '演示县', 'county', NULL, true), (11, '990001101', '甲镇', 'town', 1, true), (12, '990001102', '乙镇', 'town', 1, true)`))
  for (const id of [town, otherTown]) {
    await inTowns(app, [id], async (tx) => {
      await tx.query('INSERT INTO z.seal_head (town_id) VALUES ($1)', [id])
      await tx.query(`INSERT INTO z.place (town_id, id, kind, code, name) VALUES ($1, $2, 'village', '01', '东村'), ($1, $3, 'village', '02', '西村')`, [id, ...(villages[id] ?? [])])
    })
  }
  await inTowns(app, [county], (tx) => tx.query('INSERT INTO z.seal_head (town_id) VALUES ($1)', [county]))
}
