import { chmod, cp, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { findProcess } from './find-process.ts'
import { madeLibraryLinks } from './make-library-links.ts'
import type { PostgresPackage } from './find-package.ts'
import { codeOf, sentence } from './sentence.ts'
import { syncFolder } from './write-durably.ts'

/** Where root keeps what another account must be able to reach: copies of the programs, and clusters whose data folder it cannot enter. */
export const sharedFolder = '/var/lib/zhenzhi'

/** Absolute paths of the programs to run. */
export type Programs = { initdb: string; postgres: string }

/**
 * The programs, ready to run. As root always a copy under /var/lib/zhenzhi/runtime, one per version: the account that runs the server may
 * not reach the project (under /root, say). As an ordinary user in place, or, where the package is read-only and its links are missing, a
 * copy in the data folder.
 */
export const prepareProgramsFor = async ({ pack, home }: { pack: PostgresPackage; home: string }): Promise<Programs> => {
  const native = join(pack.folder, 'native')
  if (process.getuid?.() === 0) return programsIn(await copied(native, join(sharedFolder, 'runtime', nameOf(pack))))
  if (await madeLibraryLinks(native)) return programsIn(native)
  return programsIn(await copied(native, join(home, 'runtime', nameOf(pack))))
}

const nameOf = ({ name, version }: PostgresPackage) => `postgres-${basename(name)}-${version}`

const programsIn = (folder: string): Programs => ({ initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') })

/** Copies once: a folder of that name is complete, since it is synced before it is renamed to it. */
const copied = async (native: string, to: string): Promise<string> => {
  if (await isThere(to)) return to
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o755 })
    await clearUnfinished(to)
    const unfinished = `${to}.unfinished-${process.pid}`
    // verbatim: else every link would be rewritten to point back into the package
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun })
    await openToAll(unfinished)
    if (!(await madeLibraryLinks(unfinished))) throw new Error(`no links can be made in ${unfinished}`)
    await putInPlace(unfinished, to)
  } catch (error) {
    throw cannotCopy(to, error)
  }
  return to
}

/** Static libraries and build files are a third of the names and never run. */
const isNeededToRun = (path: string) => !/\.a$|\/lib\/pkgconfig$|\/lib\/postgresql\/pgxs$/.test(path)

/** Readable and synced, whatever modes the package was installed with (a strict umask leaves it to root alone). */
const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    if (entry.isFile()) await openFileToAll(path)
  }
}

const openFileToAll = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    const { mode } = await handle.stat()
    await handle.chmod((mode & 0o100) === 0 ? 0o644 : 0o755)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Another data folder's first start may have put the same copy there meanwhile. */
const putInPlace = async (unfinished: string, to: string): Promise<void> => {
  try {
    await rename(unfinished, to)
    await syncFolder(dirname(to))
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await isThere(to))) throw error
  }
}

/** Left by starts that were killed while copying. */
const clearUnfinished = async (to: string): Promise<void> => {
  for (const name of await readdir(dirname(to))) {
    const [, copy, pid] = /^(.+)\.unfinished-(\d+)$/.exec(name) ?? []
    if (copy !== basename(to) || (await findProcess(Number(pid)))) continue
    await rm(join(dirname(to), name), { recursive: true, force: true })
  }
}

const isThere = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

const cannotCopy = (to: string, error: unknown) => sentence(
  `不能把数据库程序复制到 ${to}。请检查该位置可写、磁盘有约 100 MB 空余，再启动。`,
  `The database programs cannot be copied to ${to}. See that it can be written and about 100 MB are free, then start again.`,
  String(error),
)
