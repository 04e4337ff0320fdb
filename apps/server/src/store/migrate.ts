import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { sentence } from './embedded/sentence.ts'
import { owner, roles } from './roles.ts'

export interface Migration {
  name: string
  text: string
  hash: string
}

/**
 * Brings a database to the migrations of `folder`, each in a transaction of its own, owned by `zz_owner`; returns the names of those it
 * ran. Forward only. Throws a sentence for the operator where a file that was run has changed since, where one comes too late to be run
 * in its order, or where the database was brought further by a newer version. Two servers starting at once do it once. `last`: no further
 * than this one, for a database that is about to be filled with what an earlier version kept.
 */
export async function migrate(adminUrl: string, folder: string, last?: string): Promise<readonly string[]> {
  const all = await readMigrations(folder)
  const files = last === undefined ? all : all.filter(({ name }) => name <= last)
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('zhenzhi migrations'))`)
    const waiting = waitingOf(files, await readDone(client))
    for (const file of waiting) await run(client, file)
    return waiting.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).toSorted()
  return Promise.all(names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    return { name, text, hash: createHash('sha256').update(text).digest('hex') }
  }))
}

async function readDone(client: pg.Client): Promise<{ name: string; hash: string }[]> {
  await client.query('CREATE TABLE IF NOT EXISTS public.z_migration (name text COLLATE "C" PRIMARY KEY, hash text NOT NULL)')
  await client.query(`GRANT SELECT ON public.z_migration TO ${roles.map((role) => `zz_${role}`).join(', ')}`)
  const { rows } = await client.query<{ name: string; hash: string }>('SELECT name, hash FROM public.z_migration ORDER BY name')
  return rows
}

function waitingOf(files: readonly Migration[], done: readonly { name: string; hash: string }[]): readonly Migration[] {
  done.forEach(({ name, hash }, index) => {
    const file = files[index]
    if (!files.some((one) => one.name === name)) throw databaseIsNewer(name)
    if (file?.name !== name) throw comesTooLate(file?.name ?? name, name)
    if (file.hash !== hash) throw hasChanged(name)
  })
  return files.slice(done.length)
}

async function run(client: pg.Client, { name, text, hash }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL ROLE ${owner}`)
    await client.query(text)
    await client.query('RESET ROLE')
    await client.query('INSERT INTO public.z_migration (name, hash) VALUES ($1, $2)', [name, hash])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`${name}: ${String(error)}`, { cause: error })
  }
}

const databaseIsNewer = (name: string) => sentence(
  `数据库已由更新的版本升级过（${name}），本版本不能打开它。请安装较新的版本，或恢复升级前的备份。`,
  `The database was upgraded by a newer version (${name}); this one cannot open it. Install the newer version, or restore the backup from before.`,
)

const hasChanged = (name: string) => sentence(
  `升级脚本 ${name} 与数据库当初执行的不一样。请重新安装原版本的程序文件，不要改动已执行过的脚本。`,
  `The migration ${name} differs from what this database ran. Install the program's own files again; a migration that was run is never edited.`,
)

const comesTooLate = (name: string, done: string) => sentence(
  `升级脚本 ${name} 排在已执行的 ${done} 之前，不能补执行。请检查程序文件是否完整。`,
  `The migration ${name} comes before ${done}, which was run already, and cannot be run any more. Check that the program's files are whole.`,
)
