import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The program as an operator starts it, ready to be asked. */
export interface MainServer {
  pid: number
  port: number
  /** Milliseconds from the start of the process until it said it was ready. */
  ready: number
  /** What it said until then, and when. */
  said: readonly { line: string; at: number }[]
  /** A clean stop; ends when the process has. */
  stop: () => Promise<void>
}

const main = join(import.meta.dirname, '../../../apps/server/src/main.ts')

/** `serve` on a data folder, on a free port, with the settings of an ordinary start and none of ours. */
export async function startMain(dataDir: string, ...args: readonly string[]): Promise<MainServer> {
  const started = performance.now()
  const child = spawn(process.execPath, [main, 'serve', ...args], { env: { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  const said: { line: string; at: number }[] = []
  const lines = createInterface({ input: child.stderr })
  const ready = new Promise<{ port: number; ready: number }>((resolve) => lines.on('line', (line) => {
    const at = performance.now() - started
    said.push({ line, at })
    const address = /Zhenzhi is ready: http:\/\/127\.0\.0\.1:(\d+)/.exec(line)
    if (address !== null) resolve({ port: Number(address[1]), ready: at })
  }))
  const told = await Promise.race([ready, ended])
  if ('port' in told) return { pid: child.pid ?? 0, ...told, said: [...said], stop }
  throw new Error(`the server ended before it was ready: ${said.map(({ line }) => line).join('\n')}`)
}
