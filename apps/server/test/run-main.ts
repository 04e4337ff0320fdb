import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { roles } from '../src/store/roles.ts'
import { testPasswords } from './prepare-database.ts'
import type { Rooms } from './rooms.ts'

const main = join(import.meta.dirname, '../src/main.ts')

type Environment = Readonly<Record<string, string>>

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** The program in a process of its own, as an operator starts it, with these settings and none of ours. */
export function startMain(args: readonly string[], env: Environment): { child: ChildProcess; ended: Promise<Ran>; said: (words: RegExp) => Promise<string> } {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, stdout, stderr }))
  const said = async (words: RegExp) => {
    for (;;) {
      const found = words.exec(stderr)
      if (found !== null) return found[1] ?? found[0]
      const over = await Promise.race([ended, once(child.stderr, 'data')])
      if ('code' in over) throw new Error(`ended with ${over.code} before it said ${words}: ${over.stderr}`)
    }
  }
  return { child, ended, said }
}

export function runMain(args: readonly string[], env: Environment): Promise<Ran> {
  return startMain(args, env).ended
}

/** Settings under which the program finds the database and the secrets of these rooms. */
export async function settingsOf({ database, dataDir }: Pick<Rooms, 'database' | 'dataDir'>): Promise<Environment> {
  for (const role of roles) await writeFile(join(dataDir, 'secrets', `database-${role}`), testPasswords[role])
  return { DATA_DIR: dataDir, DATABASE_URL: database.urls.app, DATABASE_ADMIN_URL: database.adminUrl, LOG_LEVEL: 'silent' }
}
