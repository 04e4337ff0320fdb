import pg from 'pg'
import { owner } from '../roles.ts'
import { copyIn, copyOut } from './copy-rows.ts'

/** The schema of everything that is kept. Here, and only here, tables are read and filled whole, over all towns, as their owner. */
const schema = 'z'

export interface WholeTable {
  name: string
  columns: readonly string[]
}

/** Rows that mean nothing elsewhere: whoever was signed in signs in again, attempts are counted anew, these servers and backups are not those. */
const leftOut: readonly string[] = ['session', 'rate_limit', 'key_reader', 'backup_run']

/** Said the same way by every server, whatever its own settings are. */
const spoken = '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1'

/** One connection of the administrator's, ended whatever becomes of the work. */
export async function overAll<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, options: spoken, application_name: 'zhenzhi backup', keepAlive: true })
  client.on('error', () => undefined) // the statement under way says it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One moment of the whole database, reading only: everything read in it is of that moment however long it takes. */
export function atOneMoment<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return overAll(adminUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return work(client)
  })
}

/** From here on as the owner of all tables, whom no wall stops. */
export async function asOwner(client: pg.Client): Promise<void> {
  await client.query(`SET LOCAL ROLE ${owner}`)
}

const tablesOfSchema = `
SELECT c.relname AS name,
  ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
  ARRAY(SELECT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS refers
FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' ORDER BY c.relname COLLATE "C"`

/** Every table with its columns, each after those it refers to. */
export async function listTables(client: pg.Client): Promise<WholeTable[]> {
  const { rows } = await client.query<WholeTable & { refers: string[] }>(tablesOfSchema, [schema])
  const placed: WholeTable[] = []
  while (placed.length < rows.length) {
    const there = new Set(placed.map(({ name }) => name))
    const next = rows.filter(({ name, refers }) => !there.has(name) && refers.every((one) => there.has(one)))
    if (next.length === 0) throw new Error('tables refer to each other in a circle')
    placed.push(...next.map(({ name, columns }) => ({ name, columns })))
  }
  return placed
}

/** The rows of one table; none of those that mean nothing elsewhere. */
export async function* readTable(client: pg.Client, table: WholeTable): AsyncGenerator<Buffer> {
  if (!leftOut.includes(table.name)) yield* copyOut(client, `COPY ${named(table)} TO STDOUT`)
}

/** Fills one table; answers how many rows came in. */
export function fillTable(client: pg.Client, table: WholeTable, blocks: AsyncIterable<Buffer>): Promise<number> {
  return copyIn(client, `COPY ${named(table)} FROM STDIN`, blocks)
}

/** What the migrations themselves put in goes: what is filled in afterwards holds it too. */
export async function emptyTables(client: pg.Client, tables: readonly WholeTable[]): Promise<void> {
  await client.query(`TRUNCATE ${tables.map(({ name }) => placeOf(name)).join(', ')}`)
}

/** Bytes of all tables without their indexes: more than their export will take. */
export async function sizeOfTables(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    `SELECT coalesce(sum(pg_table_size(c.oid)), 0)::text AS bytes FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r'`, [schema])
  return Number(rows[0]?.bytes ?? 0)
}

/** Whether logins of ours stand on this server already: somebody may be using them. */
export async function hasLogins(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = 'zz_app'`)
  return rowCount !== 0
}

/** Whether anything of ours stands in this database. */
export async function hasTables(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema])
  return rowCount !== 0
}

/** The migrations a database has run, in their order; none where it never ran any. */
export async function migrationsOf(client: pg.Client): Promise<{ name: string; hash: string }[]> {
  const { rows: found } = await client.query<{ there: boolean }>(`SELECT to_regclass('public.z_migration') IS NOT NULL AS there`)
  if (found[0]?.there !== true) return []
  return (await client.query<{ name: string; hash: string }>('SELECT name, hash FROM public.z_migration ORDER BY name')).rows
}

function named({ name, columns }: WholeTable): string {
  return `${placeOf(name)} (${columns.map(quoted).join(', ')})`
}

function placeOf(name: string): string {
  return `${schema}.${quoted(name)}`
}

/** Names are PostgreSQL's own words for what is there, or those a backup's sealed text holds; quoted all the same. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
