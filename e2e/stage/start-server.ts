import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** What the terminal showed so far. */
  readonly said: () => string
  /** Ends the server and its database, and removes what it kept. */
  readonly stop: () => Promise<void>
}

const root = join(import.meta.dirname, '../..')
const mostSeconds = 150

/** The server as an operator starts it: a process of its own, any free port, on an empty folder where none is given. Resolves once it says that it is ready. */
export async function startServer(args: readonly string[], dataDir?: string, more: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'zhenzhi-journeys-'))
  // As root the database runs under an account of its own, which has to get in.
  chmodSync(folder, 0o711)
  const child = spawn(process.execPath, ['apps/server/src/main.ts', 'serve', ...args], {
    cwd: root, stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDir ?? join(folder, 'data'), PORT: '0', HOST: '', DATABASE_URL: '', DATABASE_ADMIN_URL: '', HTTPS: '', LOG_LEVEL: 'error', ...more },
  })
  let heard = ''
  child.stderr.on('data', (chunk) => (heard += String(chunk)))
  const stop = async () => {
    await end(child)
    rmSync(folder, { recursive: true, force: true })
  }
  const address = await untilReady(child, () => heard).catch(async (fault: unknown) => {
    await stop()
    throw fault
  })
  return { address, said: () => heard, stop }
}

/** The address it says it is ready at. */
async function untilReady(child: ChildProcess, said: () => string): Promise<string> {
  for (let tenths = 0; tenths < mostSeconds * 10; tenths += 1) {
    const ready = /Zhenzhi is ready: (http:\S+:\d+)\s/.exec(said())
    if (ready?.[1] !== undefined) return ready[1]
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${said()}`)
    await wait(100)
  }
  throw new Error(`the server was not ready within ${mostSeconds} s:\n${said()}`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
