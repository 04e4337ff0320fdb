import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { findProcess } from '../src/store/embedded/find-process.ts'
import { startPostgres } from '../src/store/embedded/start-postgres.ts'
import type { RunningPostgres, StartPostgres } from '../src/store/embedded/start-postgres.ts'

/** A data folder of one test, removed after it; whatever else the test leaves is stopped by `startFor`. */
export const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-folder-'))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Starts and, after the test, ends this use. */
export const startFor = async (choices: StartPostgres): Promise<RunningPostgres> => {
  const started = await startPostgres(choices)
  onTestFinished(() => started.stop())
  return started
}

/** The first row of one statement, over a connection of its own. */
export const ask = async (adminUrl: string, sql: string): Promise<Record<string, unknown>> => {
  const client = new pg.Client({ connectionString: adminUrl })
  client.on('error', () => undefined)
  await client.connect()
  return client.query(sql).then(({ rows }) => rows[0]).finally(() => client.end())
}

/** What pg_control says of the cluster's last moment: 1 is a clean shutdown, 6 in production (or killed there). */
export const stateInPgControl = async (cluster: string): Promise<number> => {
  const file = await open(join(cluster, 'global/pg_control'))
  const { buffer } = await file.read(Buffer.alloc(20), 0, 20, 0).finally(() => file.close())
  return buffer.readInt32LE(16) // after the 8-byte identifier and two 4-byte versions
}

export const killHard = async (pid: number): Promise<void> => {
  process.kill(pid, 'SIGKILL')
  for (let look = 0; look < 500 && (await findProcess(pid)); look++) await pause(10)
}

export const isAlive = async (pid: number): Promise<boolean> => {
  const seen = await findProcess(pid)
  return seen !== undefined && !seen.zombie
}

/** Another Node process that starts the server on a folder and holds it until it is ended. */
export const startInOtherProcess = async (folder: string, as: { uid?: number; gid?: number; detached?: true } = {}) => {
  const program = fileURLToPath(new URL('./cluster-holder.ts', import.meta.url))
  const holder = spawn(process.execPath, [program, folder], { ...as, cwd: '/', stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await Promise.race([once(holder.stdout, 'data'), once(holder, 'exit').then(() => [''])])
  const held: { pid: number; adminUrl: string; adopted: boolean; fault?: string } = JSON.parse(String(line) || '{"fault":"it ended"}')
  return { ...held, holder, end: () => (holder.stdin.end(), once(holder, 'exit')) }
}

/** The account the cluster's server runs under. */
export const ownerOf = async (pid: number): Promise<number> =>
  Number(/^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
