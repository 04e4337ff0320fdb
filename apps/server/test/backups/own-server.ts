import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { findServerUser } from '../../src/store/embedded/server-user.ts'

/** A PostgreSQL as the operating system packages it, in folders of its own, that nobody else uses. */
export interface OwnServer {
  /** Where its clusters and archive may lie; its account owns it. */
  folder: string
  /** A folder that its account may write. */
  mkdir: (path: string) => Promise<void>
  /** Runs one of its programs under its account, to its end. */
  run: (program: string, ...args: string[]) => Promise<string>
  /** Starts a cluster in a folder of it; answers a superuser's address. */
  start: (cluster: string, settings?: Record<string, string>) => Promise<{ adminUrl: string; stop: () => Promise<void> }>
  remove: () => Promise<void>
}

const installed = '/usr/lib/postgresql'

/** Throws where the machine has none: install Debian's `postgresql` for the long tests. */
export async function ownServer(): Promise<OwnServer> {
  const versions: string[] = await readdir(installed).catch(() => [])
  const [version] = versions
  if (version === undefined) throw new Error(`these tests need PostgreSQL as Debian packages it, under ${installed}`)
  const programs = join(installed, version, 'bin')
  const user = await findServerUser('/nowhere')
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-own-'))
  await chmod(folder, 0o711)
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  const as = { cwd: folder, ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }) }
  const run = async (program: string, ...args: string[]) => (await promisify(execFile)(join(programs, program), args, as)).stdout
  const makeFolder = async (path: string) => {
    await mkdir(path, { mode: 0o700 })
    if (user !== undefined) await chown(path, user.uid, user.gid)
  }
  const stops: (() => Promise<void>)[] = []
  return {
    folder, run, mkdir: makeFolder,
    start: async (cluster, settings = {}) => {
      const socket = join(folder, `run-${cluster}`)
      await makeFolder(socket)
      const all = { listen_addresses: '', unix_socket_directories: socket, ...settings }
      const child = spawn(join(programs, 'postgres'), ['-D', join(folder, cluster), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...as, stdio: 'ignore' })
      const ended = once(child, 'exit')
      const stop = async () => {
        child.kill('SIGINT')
        await ended
      }
      stops.push(stop)
      const adminUrl = `postgres://postgres@${encodeURIComponent(socket)}/postgres`
      await ready(adminUrl)
      return { adminUrl, stop }
    },
    remove: async () => {
      for (const stop of stops) await stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Until it may be written: a cluster that recovers lets itself be read before. */
async function ready(adminUrl: string): Promise<void> {
  for (let look = 0; look < 600; look++) {
    const client = new pg.Client({ connectionString: adminUrl })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<{ recovering: boolean }>('SELECT pg_is_in_recovery() AS recovering')
      if (rows[0]?.recovering === false) return
    } catch {
      // not yet
    } finally {
      await client.end().catch(() => undefined)
    }
    await pause(100)
  }
  throw new Error(`no answer at ${adminUrl}`)
}

/** Makes a cluster with the characters that Chinese search needs. */
export async function initOwn({ run, folder }: OwnServer, cluster: string): Promise<void> {
  await run('initdb', '-D', join(folder, cluster), '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8')
}
