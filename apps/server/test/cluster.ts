import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { isRunning } from '../src/store/embedded/find-process.ts'
import { startPostgres } from '../src/store/embedded/start-postgres.ts'

const prefix = 'zhenzhi-test-'

const settings = {
  max_connections: '200', // many small databases at once, each with its pools
  checkpoint_timeout: '30min',
  max_wal_size: '2GB',
  autovacuum_naptime: '10min',
}

export type TestCluster = { adminUrl: string; stop: () => Promise<void> }

/**
 * A PostgreSQL to test on: the bundled one in a temporary folder, removed by `stop`; or the server that `named` (the surroundings'
 * TEST_DATABASE_ADMIN_URL) names, which `stop` leaves alone. `adminUrl` is a superuser's.
 */
export const startTestCluster = async (named?: string): Promise<TestCluster> => {
  if (named !== undefined && named !== '') return { adminUrl: named, stop: async () => undefined }
  await clearLeft()
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await chmod(folder, 0o711) // as root the server runs under another account, which must get in
  const postgres = await startPostgres({ dataDir: folder, settings })
  await forgetDisks(postgres.adminUrl)
  const stop = async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { adminUrl: postgres.adminUrl, stop }
}

/** Nobody pulls this machine's plug: what is committed outlives the server, though not the machine, and a database is copied in a tenth of the time. */
async function forgetDisks(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  for (const text of ['ALTER SYSTEM SET fsync = off', 'ALTER SYSTEM SET full_page_writes = off', 'SELECT pg_reload_conf()']) await admin.query(text)
  await admin.end()
}

/** Stops and removes what killed runs of our own left; a run whose process lives is somebody's. */
const clearLeft = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const folder = join(tmpdir(), name)
    const owners = await readOwners(join(folder, 'postgres.owner.json'))
    if (!owners || (await Promise.all(owners.claims.map(isRunning))).includes(true)) continue
    if (!owners.postgres || (await isRunning(owners.postgres))) await startPostgres({ dataDir: folder }).then(({ stop }) => stop())
    await rm(folder, { recursive: true, force: true })
  }
}

type Owners = { postgres: { pid: number; started: string } | null; claims: { pid: number; started: string }[] }

/** Undefined where a run is still making its cluster, or the folder is not ours to read. */
const readOwners = async (path: string): Promise<Owners | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
