import { join } from 'node:path'
import pg from 'pg'
import type { Secrets } from './outside/secrets.ts'
import { openPool } from './store/connection.ts'
import type { Pool } from './store/connection.ts'
import { startPostgres } from './store/embedded/start-postgres.ts'
import { migrate } from './store/migrate.ts'
import { ensureRoles, roles, roleUrl } from './store/roles.ts'
import type { Role } from './store/roles.ts'
import { watchDatabase } from './store/watch-database.ts'
import type { DatabaseWatch } from './store/watch-database.ts'

export interface Database {
  app: Pool
  sealer: Pool
  eraser: Pool
  verify: Pool
  rebuild: Pool
  embedded: boolean
  /** The administrator's address, where it is known: backups read everything by it. */
  adminUrl?: string | undefined
  /** Whether the database is there, looked at every second; absent where nobody looks. */
  watch?: (told: (answers: boolean) => void) => DatabaseWatch
  stop: () => Promise<void>
}

export interface DatabaseAddress {
  dataDir: string
  /** An own server's application role; absent with the embedded server. */
  url?: string | undefined
  /** An own server's address for migrations. */
  adminUrl?: string | undefined
}

const name = 'zhenzhi'
export const migrations = join(import.meta.dirname, '../migrations')
const sizes = { app: 12, sealer: 2, eraser: 1, verify: 2, rebuild: 2 } as const satisfies Record<Role, number>
/** How long one statement may take: while somebody waits; while a loop does; while an operator does. */
const statementSeconds = { app: 30, sealer: 60, eraser: 60, verify: 1800, rebuild: 1800 } as const satisfies Record<Role, number>

/** The database brought to this release and opened once for each role: the embedded server, or an own one by its addresses. */
export async function openDatabase(address: DatabaseAddress, secrets: Secrets, log: (line: string) => void): Promise<Database> {
  const { adminUrl, passwords, ...server } = await openServer(address, secrets, log)
  const urls = { ...urlsOf(adminUrl ?? address.url ?? '', passwords), ...(address.url === undefined ? {} : { app: address.url }) }
  await prepare({ adminUrl, appUrl: urls.app }).catch(async (fault: unknown) => {
    // Whoever goes back to an older release moves its folder: nothing may run on in it.
    await server.stop()
    throw fault
  })
  const pool = (role: Role) => openPool(urls[role], { max: sizes[role], name: `zhenzhi ${role}`, statementSeconds: statementSeconds[role] })
  const pools = { app: pool('app'), sealer: pool('sealer'), eraser: pool('eraser'), verify: pool('verify'), rebuild: pool('rebuild') }
  const impatient = openPool(urls.app, { max: 1, name: 'zhenzhi watch', statementSeconds: 1, connectSeconds: 3 })
  return {
    ...pools,
    embedded: server.embedded,
    adminUrl,
    watch: (told) => watchDatabase({ pool: impatient, others: roles.map((role) => pools[role]), told }),
    stop: async () => {
      await Promise.all([impatient, ...roles.map((role) => pools[role])].map((pool) => pool.end()))
      await server.stop()
    },
  }
}

async function prepare({ adminUrl, appUrl }: { adminUrl: string | undefined; appUrl: string }): Promise<void> {
  if (adminUrl !== undefined) await migrate(adminUrl, migrations)
  await checkServer(appUrl)
}

export interface Server {
  /** Absent where only the application's address of an own server is known. */
  adminUrl: string | undefined
  passwords: Record<Role, string>
  embedded: boolean
  stop: () => Promise<void>
}

/** The server with its roles, and our database in it as it stands: nothing is migrated. */
export async function openServer(address: DatabaseAddress, secrets: Secrets, log: (line: string) => void): Promise<Server> {
  const own = address.url !== undefined || address.adminUrl !== undefined
  const embedded = own ? undefined : await openEmbedded(address.dataDir, log)
  const adminUrl = embedded?.adminUrl ?? address.adminUrl
  const passwords = await passwordsOf(secrets, address.url)
  if (adminUrl !== undefined) await ensureRoles(adminUrl, passwords)
  return { adminUrl, passwords, embedded: embedded !== undefined, stop: async () => embedded?.stop() }
}

function urlsOf(address: string, passwords: Record<Role, string>): Record<Role, string> {
  const url = (role: Role) => roleUrl(address, role, passwords[role])
  return { app: url('app'), sealer: url('sealer'), eraser: url('eraser'), verify: url('verify'), rebuild: url('rebuild') }
}

/** Each role's password is a secret of this installation; the application's may be set by the operator in DATABASE_URL, where that is how it signs in. */
async function passwordsOf(secrets: Secrets, url: string | undefined): Promise<Record<Role, string>> {
  const secret = (role: Role) => secrets.text(`database-${role}`)
  const address = url === undefined ? undefined : new URL(url)
  const given = address?.username === 'zz_app' ? decodeURIComponent(address.password) : ''
  return {
    app: given === '' ? await secret('app') : given,
    sealer: await secret('sealer'), eraser: await secret('eraser'), verify: await secret('verify'), rebuild: await secret('rebuild'),
  }
}

interface Embedded {
  adminUrl: string
  stop: () => Promise<void>
}

/** The embedded server with our database in it. If it is killed while we live, it is started again; nothing acknowledged is lost. */
async function openEmbedded(dataDir: string, log: (line: string) => void): Promise<Embedded> {
  let running = await startPostgres({ dataDir, log })
  const adminUrl = await ensureDatabase(running.adminUrl)
  let ended = false
  let watching = Promise.resolve()
  const timer = setInterval(() => {
    watching = watching.then(async () => {
      if (ended || isAlive(running.pid)) return
      log('PostgreSQL 意外停止，正在重新启动 / PostgreSQL stopped and is started again')
      running = await startPostgres({ dataDir, log })
    }).catch((fault: unknown) => log(`PostgreSQL: ${fault instanceof Error ? fault.message : String(fault)}`))
  }, 1000)
  timer.unref()
  return {
    adminUrl,
    stop: async () => {
      ended = true
      clearInterval(timer)
      await watching
      await running.stop()
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function ensureDatabase(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`).catch(ignoreTaken)
  } finally {
    await client.end()
  }
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

function ignoreTaken(fault: unknown): void {
  if (!(fault instanceof pg.DatabaseError) || (fault.code !== '42P04' && fault.code !== '23505')) throw fault
}

/** Refuses a server on which the walls would not stand: a login above them, a version or a character type that would lose Chinese words. */
async function checkServer(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ above: boolean; version: string; ctype: string }>(
      `SELECT r.rolsuper OR r.rolbypassrls OR pg_has_role(r.oid, 'zz_owner', 'MEMBER') AS above, current_setting('server_version_num') AS version,
        coalesce(d.datlocale, d.datctype) AS ctype
        FROM pg_roles r, (SELECT datctype, to_jsonb(pg_database) ->> 'datlocale' AS datlocale FROM pg_database WHERE datname = current_database()) d
        WHERE r.rolname = current_user`,
    )
    const found = rows[0]
    if (found?.above !== false) throw new Error('DATABASE_URL 的账号是超级用户、所有者或可绕过行级安全，不能使用 / DATABASE_URL signs in as a superuser, owner or BYPASSRLS role; use zz_app')
    if (Number(found.version) < 150_000) throw new Error('需要 PostgreSQL 15 到 18 / PostgreSQL 15 to 18 is needed')
    if (!/utf-?8/i.test(found.ctype)) throw new Error(`数据库的字符类型是 ${found.ctype}，要用 UTF-8（例如 C.UTF-8）/ the database's LC_CTYPE must be UTF-8, such as C.UTF-8`)
  } finally {
    await client.end()
  }
}
