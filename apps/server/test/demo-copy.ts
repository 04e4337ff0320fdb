import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { whileLocked } from '../src/store/embedded/while-locked.ts'
import { nameOfSources } from './demo-sources.ts'

const root = join(import.meta.dirname, '../../..')

export interface DemoCopy {
  /** A DATA_DIR that holds the whole demonstration; nobody else's, and nothing runs on it. */
  dataDir: string
  remove: () => Promise<void>
}

/**
 * The demonstration, played to its end, in a folder of the caller's own. It is played by `main.ts serve --demo` once for the sources as they
 * are and kept in `kept` by their hash, the whole data folder in one file: database, keys, originals and anchors belong together. Several may
 * ask at once: one plays, the others wait. What was kept of other sources is swept.
 */
export async function copyDemo(kept = join(root, '.cache/demo')): Promise<DemoCopy> {
  await mkdir(kept, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-demo-'))
  // As root the database runs under an account of its own, which has to get in.
  await chmod(folder, 0o711)
  const dataDir = join(folder, 'data')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await whileLocked(join(kept, 'lock'), () => unpackOrPlay(kept, dataDir))
    return { dataDir, remove }
  } catch (fault) {
    await remove()
    throw fault
  }
}

async function unpackOrPlay(kept: string, dataDir: string): Promise<void> {
  const name = await nameOfSources(root)
  const file = join(kept, `${name}.tar`)
  if (existsSync(file)) return unpack(file, dataDir)
  await play(dataDir)
  await tar('-cf', `${file}.part`, '-C', dataDir, '.')
  // Sources that changed meanwhile: nobody knows which of them were played.
  if ((await nameOfSources(root)) !== name) return rm(`${file}.part`)
  for (const old of await readdir(kept)) if (old.endsWith('.tar')) await rm(join(kept, old))
  await rename(`${file}.part`, file)
}

async function unpack(file: string, dataDir: string): Promise<void> {
  await mkdir(dataDir)
  await tar('-xpf', file, '-C', dataDir)
}

const run = promisify(execFile)

/** As root it keeps whose each file is: the database's own account must find its files again. */
async function tar(...args: readonly string[]): Promise<void> {
  await run('tar', [...args])
}

/** The program as an operator starts it, until it is ready; then a clean stop. */
async function play(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, ['apps/server/src/main.ts', 'serve', '--demo'], {
    cwd: root, env: { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (/Zhenzhi is ready/.test(text)) child.kill('SIGTERM')
  })
  const [code]: unknown[] = await once(child, 'close')
  if (code !== 0) throw new Error(`the demonstration could not be played (${String(code)}):\n${said}`)
}
