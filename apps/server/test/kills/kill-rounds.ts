import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../../src/store/embedded/start-postgres.ts'
import type { RunningPostgres } from '../../src/store/embedded/start-postgres.ts'
import { roleUrl } from '../../src/store/roles.ts'
import { testPasswords } from '../prepare-database.ts'

export type Victim = 'writer' | 'database' | 'both'

/** A database that can be killed and started again; an outside one cannot be, and is left alone. */
export interface Killable {
  adminUrl: string
  kill: (() => Promise<void>) | undefined
  restart: () => Promise<void>
  stop: () => Promise<void>
}

export interface Round {
  victim: Victim
  acknowledged: number
  missing: string[]
}

/** The bundled database on a folder of its own. */
export async function killableDatabase(dataDir: string): Promise<Killable> {
  let running: RunningPostgres = await startPostgres({ dataDir })
  return {
    adminUrl: running.adminUrl,
    kill: async () => {
      const pids = [running.pid, ...(await childrenOf(running.pid))]
      for (const pid of pids) killHard(pid)
      while (pids.some(isThere)) await pause(5)
    },
    restart: async () => { running = await startPostgres({ dataDir }) },
    stop: () => running.stop(),
  }
}

/**
 * Lets a program write with eight writers at once, kills it, the database, or both at a random moment after `least` acts were
 * acknowledged, brings up what is down, and looks whether every acknowledged act is there. Where only the database dies, the writers
 * must go on by themselves.
 */
export async function killRound(database: Killable, { least, victim, random }: { least: number; victim: Victim; random: () => number }): Promise<Round> {
  const writer = startWriter(database.adminUrl)
  const enough = least * (1 + random())
  await until(() => writer.acknowledged.length >= enough, writer)
  await pause(random() * 150)
  if (victim !== 'database') killHard(writer.child.pid ?? 0)
  if (victim !== 'writer') {
    await database.kill?.()
    await database.restart()
  }
  if (victim === 'database') await until(() => writer.acknowledged.length >= enough + least, writer)
  killHard(writer.child.pid ?? 0)
  await writer.ended
  return { victim, acknowledged: writer.acknowledged.length, missing: await missingOf(database.adminUrl, writer.acknowledged) }
}

export interface Writer {
  child: ChildProcess
  acknowledged: string[]
  ended: Promise<void>
  fault: () => string
}

export function startWriter(adminUrl: string): Writer {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), roleUrl(adminUrl, 'app', testPasswords.app)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const acknowledged: string[] = []
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [id = '', key = ''] = line.split(' ')
    if (key.length === 36) acknowledged.push(id)
  })
  const ended = Promise.all([new Promise<void>((resolve) => { lines.once('close', () => resolve()) }), new Promise<void>((resolve) => { child.once('exit', () => resolve()) })])
  return { child, acknowledged, ended: ended.then(() => undefined), fault: () => said }
}

async function until(holds: () => boolean, writer: Writer): Promise<void> {
  for (let look = 0; look < 3000; look++) {
    if (holds()) return
    if (writer.child.exitCode !== null) throw new Error(`the writer ended by itself: ${writer.fault()}`)
    await pause(10)
  }
  throw new Error(`the writer came to ${writer.acknowledged.length} acts and no further: ${writer.fault()}`)
}

export async function missingOf(adminUrl: string, ids: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('SELECT i.id::text AS id FROM unnest($1::uuid[]) i (id) WHERE NOT EXISTS (SELECT FROM z.act a WHERE a.id = i.id)', [ids])
    .finally(() => client.end())
  return rows.map(({ id }) => id)
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return text.split(' ').filter((part) => part !== '').map(Number)
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // gone already, as was wanted
  }
}
