import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'

/** Who signs in to the database, each with no more rights than its work needs (migrations/0006-walls.sql). */
export const roles = ['app', 'sealer', 'eraser', 'verify', 'rebuild'] as const
export type Role = (typeof roles)[number]

/** Owns every object and signs in nowhere. */
export const owner = 'zz_owner'

/**
 * Makes the owner and the five roles, or gives them these passwords, and lets the owner make things in this database. `adminUrl` belongs
 * to somebody who may make roles, and BYPASSRLS ones (a superuser, or on PostgreSQL 16 and later CREATEROLE with BYPASSRLS). Safe to repeat.
 */
export async function ensureRoles(adminUrl: string, passwords: Record<Role, string>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('zhenzhi roles'))`)
    await makeRole(client, owner, 'NOLOGIN BYPASSRLS')
    for (const role of roles) await makeRole(client, `zz_${role}`, `LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT PASSWORD ${client.escapeLiteral(scramOf(passwords[role]))}`)
    // From PostgreSQL 16 on, who made a role is its member without the right to act as it; before, a member always may.
    const { rows } = await client.query<{ database: string; member: boolean }>(
      `SELECT current_database() AS database, pg_has_role(current_user, $1, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) AS member`, [owner])
    const { database = '', member = false } = rows[0] ?? {}
    if (!member) await client.query(`GRANT ${owner} TO CURRENT_USER`)
    await client.query(`GRANT CREATE, CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${owner}`)
    await keepScopeLocal(client)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

/** The address under which a role signs in to the same database. */
export function roleUrl(adminUrl: string, role: Role, password: string): string {
  const url = new URL(adminUrl)
  url.username = `zz_${role}`
  url.password = encodeURIComponent(password)
  return url.href
}

async function makeRole(client: pg.Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name])
  await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${name} ${options}`)
}

/** Where the database is spread over several machines, the scope set by SET LOCAL has to travel with the transaction. */
async function keepScopeLocal(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM pg_extension WHERE extname = 'citus'`)
  if (rowCount === 0) return
  for (const role of roles) await client.query(`ALTER ROLE zz_${role} SET citus.propagate_set_commands = 'local'`)
}

/** What PostgreSQL keeps of a password (RFC 5803), made here so that the password itself never stands in a statement or a log. */
function scramOf(password: string): string {
  const [rounds, salt] = [4096, randomBytes(16)]
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, rounds, 32, 'sha256')
  const sign = (words: string) => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(sign('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${sign('Server Key').toString('base64')}`
}
