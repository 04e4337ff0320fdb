import type pg from 'pg'
import { readMigrations, migrate } from '../store/migrate.ts'
import { dropGone } from '../store/export/seen-towns.ts'
import type { SeenTown } from '../store/export/seen-towns.ts'
import { asOwner, emptyTables, fillTable, hasTables, listTables, overAll } from '../store/export/whole-tables.ts'
import type { WholeTable } from '../store/export/whole-tables.ts'
import { readArchive } from './archive.ts'
import type { Closing, Origin } from './archive.ts'
import type { SealedHead } from './file-key.ts'
import { damaged, databaseNotEmpty, otherMigrations, rowsDiffer } from './told.ts'

export interface Filling {
  archive: string
  keyFor: (head: SealedHead) => Buffer
  /** An empty database in which the roles stand. */
  adminUrl: string
  /** The folder of this program's migrations. */
  migrations: string
  /** What else the archive holds, by its path. */
  keepFile: (path: string, bytes: AsyncIterable<Buffer>) => Promise<void>
  say: (line: string) => void
}

export interface Filled {
  origin: Origin
  towns: readonly SeenTown[]
  rows: number
}

/**
 * Brings an empty database to the migrations of the backup and fills its tables, in one transaction: all of it, or nothing. It is then what it
 * was when the backup was made, and later migrations may follow. Throws a sentence where the backup is not whole or this program cannot read it.
 */
export async function fillDatabase(filling: Filling): Promise<Filled> {
  const { adminUrl, archive } = filling
  return overAll(adminUrl, async (client) => {
    if (await hasTables(client)) throw databaseNotEmpty()
    const progress: Progress = { origin: undefined, tables: new Map(), rows: {} }
    const closing = await readArchive(archive, filling.keyFor, async ({ title, bytes }) => {
      if (title.kind === 'origin') await prepare(client, filling, { progress, origin: title, bytes })
      else if (title.kind === 'file') await filling.keepFile(title.path, bytes)
      else progress.rows[title.table.name] = await fillOne(client, title.table, { progress, bytes })
    }) as Closing // sealed by makeBackup, which says so last
    if (progress.origin === undefined) throw damaged(archive)
    for (const [table, wanted] of Object.entries(closing.rows)) {
      const found = progress.rows[table] ?? 0
      if (found !== wanted) throw rowsDiffer(table, { wanted, found })
    }
    await dropGone(client, closing.towns, closing.gone)
    await client.query('COMMIT')
    await client.query('ANALYZE')
    return { origin: progress.origin, towns: closing.towns, rows: Object.values(progress.rows).reduce((sum, rows) => sum + rows, 0) }
  })
}

interface Progress {
  origin: Origin | undefined
  /** As they stand in the database that is filled. */
  tables: Map<string, WholeTable>
  rows: Record<string, number>
}

async function prepare(client: pg.Client, { adminUrl, migrations, say }: Filling, { progress, origin, bytes }: { progress: Progress; origin: Origin; bytes: AsyncIterable<Buffer> }): Promise<void> {
  await drained(bytes)
  const files = await readMigrations(migrations)
  const stranger = origin.migrations.find(({ name, hash }, at) => files[at]?.name !== name || files[at].hash !== hash)
  if (stranger !== undefined) throw otherMigrations(stranger.name)
  await migrate(adminUrl, migrations, origin.migrations.at(-1)?.name)
  await client.query('BEGIN')
  await asOwner(client)
  const tables = await listTables(client)
  await emptyTables(client, tables)
  progress.origin = origin
  progress.tables = new Map(tables.map((table) => [table.name, table]))
  say(`备份建立于 ${origin.made}（版本 ${origin.version}，PostgreSQL ${origin.server}），正在写入数据库……`)
}

async function fillOne(client: pg.Client, table: WholeTable, { progress, bytes }: { progress: Progress; bytes: AsyncIterable<Buffer> }): Promise<number> {
  if (!progress.tables.has(table.name)) throw new Error(`the backup names a table that its migrations do not make: ${table.name}`)
  return fillTable(client, table, bytes)
}

async function drained(bytes: AsyncIterable<Buffer>): Promise<void> {
  for await (const some of bytes) if (some.length > 0) throw new Error('a title has no bytes')
}
