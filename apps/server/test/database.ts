import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openPool } from '../src/store/connection.ts'
import type { Pool } from '../src/store/connection.ts'
import { readMigrations } from '../src/store/migrate.ts'
import { roles, roleUrl } from '../src/store/roles.ts'
import type { Role } from '../src/store/roles.ts'
import { byRole, migrations, prepareDatabase, testPasswords } from './prepare-database.ts'
import { addTowns } from './towns.ts'

export { county, otherTown, town, villages } from './towns.ts'

export interface TestDatabase extends Record<Role, Pool> {
  /** A superuser's. */
  adminUrl: string
  urls: Record<Role, string>
  /** Another database with all that is in this one; nobody may be writing. */
  copy: () => Promise<TestDatabase>
  drop: () => Promise<void>
}

/** A migrated database of its own, copied from one that is migrated once for these files; ended by `drop`. */
export async function freshDatabase({ towns = false }: { towns?: boolean } = {}): Promise<TestDatabase> {
  const server = inject('adminUrl')
  const database = await copyOf(server, await makeTemplate(server))
  if (towns) await addTowns(database.app)
  return database
}

async function copyOf(server: string, template: string): Promise<TestDatabase> {
  const name = `zz_test_${randomBytes(6).toString('hex')}`
  await asAdmin(server, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  const adminUrl = inDatabase(server, name)
  const urls = byRole((role) => roleUrl(adminUrl, role, testPasswords[role]))
  const pools = byRole((role) => openPool(urls[role], { max: role === 'app' ? 10 : 3, name: `test ${role}` }))
  return {
    ...pools, adminUrl, urls,
    copy: async () => {
      await asAdmin(server, (admin) => admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]))
      return copyOf(server, name)
    },
    drop: async () => {
      await Promise.all(roles.map((role) => pools[role].end()))
      await asAdmin(server, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

/** Work as the superuser, whom no wall stops: to break on purpose what nobody else can. */
export async function asAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  return work(admin).finally(() => admin.end())
}

async function makeTemplate(server: string): Promise<string> {
  const files = await readMigrations(migrations)
  const name = `zz_template_${createHash('sha256').update(files.map(({ hash }) => hash).join()).digest('hex').slice(0, 16)}`
  await asAdmin(server, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtext('zhenzhi test template'))`)
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount !== 0) return
    await admin.query(`DROP DATABASE IF EXISTS ${name}_making WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${name}_making`)
    await prepareDatabase(inDatabase(server, `${name}_making`))
    await admin.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`)
  })
  return name
}

function inDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
