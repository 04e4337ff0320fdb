import { spawn } from 'node:child_process'
import { openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { get as getSecure } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import type { Layout } from './layout.ts'
import { environmentOf, mainOf } from './run.ts'

interface Running {
  pid: number
  /** When the machine started it, in its own ticks: a number that was given to another program since is not ours. */
  started: string
}

/** The server that serves this installation; undefined where none does. */
export function findRunning({ running }: Layout): Running | undefined {
  try {
    const one: Running = JSON.parse(readFileSync(running, 'utf8'))
    return startedOf(one.pid) === one.started ? one : undefined
  } catch {
    return undefined
  }
}

/** Starts the server by itself, its words in the log, and waits until it serves. Answers whether it does. */
export async function startServer(layout: Layout, seconds = 180): Promise<boolean> {
  const log = openSync(layout.log, 'a')
  const child = spawn(process.execPath, [mainOf(layout), 'serve'], { env: environmentOf(layout), stdio: ['ignore', log, log], detached: true })
  let ended = false
  child.once('exit', () => { ended = true })
  child.unref()
  const started = child.pid === undefined ? undefined : startedOf(child.pid)
  if (child.pid === undefined || started === undefined) return false
  writeFileSync(layout.running, JSON.stringify({ pid: child.pid, started } satisfies Running))
  for (let turn = 0; turn < seconds * 4 && !ended; turn += 1) {
    if (await isReady(layout)) return true
    await pause(250)
  }
  return false
}

/** Asks the server to stop and waits until it has; what it is writing is written. */
export async function stopServer(layout: Layout): Promise<boolean> {
  const one = findRunning(layout)
  if (one === undefined) return false
  process.kill(one.pid, 'SIGTERM')
  while (startedOf(one.pid) === one.started) await pause(100)
  rmSync(layout.running, { force: true })
  return true
}

/** Whether it answers that all is well; on this machine alone, so its certificate is not asked about. */
export function isReady(layout: Layout): Promise<boolean> {
  const address = addressOf(layout)
  return new Promise((answer) => {
    const heard = (status: number | undefined) => answer(status === 200)
    const asked = address.startsWith('https:')
      ? getSecure(`${address}/readyz`, { rejectUnauthorized: false, timeout: 5000 }, (reply) => heard(reply.resume().statusCode))
      : get(`${address}/readyz`, { timeout: 5000 }, (reply) => heard(reply.resume().statusCode))
    asked.on('error', () => answer(false)).on('timeout', () => asked.destroy())
  })
}

export function addressOf(layout: Layout): string {
  const { HOST = '127.0.0.1', PORT = '8080', TLS_CERT = '' } = environmentOf(layout)
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  return `${TLS_CERT === '' ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}

/** Undefined where there is no such process, or only what is left of one. */
function startedOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}
