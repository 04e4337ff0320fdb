import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { settingsOf } from '../run-main.ts'
import type { Rooms } from '../rooms.ts'
import type { LoadAsked, LoadTold } from './load.ts'

export interface Served {
  child: ChildProcess
  port: number
  ended: Promise<unknown>
}

/** The server in a process of its own on the database of these rooms; more settings may be given. */
export async function startServer(rooms: Pick<Rooms, 'database' | 'dataDir'>, more: Readonly<Record<string, string>> = {}): Promise<Served> {
  return startServerOn({ ...await settingsOf(rooms), ...more })
}

export async function startServerOn(settings: Readonly<Record<string, string>>): Promise<Served> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), JSON.stringify({ ...settings, PORT: '0' })], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.on('data', (part: Buffer) => { said += part.toString() })
  const ended = once(child, 'exit')
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended.then(() => undefined)])
  if (line === undefined) throw new Error(`the server did not start: ${said}`)
  return { child, port: JSON.parse(String(line[0])).port, ended }
}

/** Plays a load from a process of its own. */
export async function load(asked: LoadAsked): Promise<LoadTold> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), JSON.stringify(asked)], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  child.stdout.on('data', (part: Buffer) => { text += part.toString() })
  await once(child, 'close')
  return JSON.parse(text)
}

export function percentile(times: readonly number[], of: number): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * of))] ?? 0)
}
