import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clusterOf } from './place.ts'
import type { Place } from './place.ts'
import { readIfThere } from './read-if-there.ts'
import { runProgram } from './run-program.ts'
import { codeOf, sentence } from './sentence.ts'
import { syncFolder } from './write-durably.ts'

const unfinished = 'postgres.unfinished-'

/** Whether a cluster is there. Throws where the folder holds something else, or a cluster of another major version. */
export const hasCluster = async (place: Place, major: string): Promise<boolean> => {
  const found = (await readIfThere(join(clusterOf(place), 'PG_VERSION')))?.trim()
  if (found === major) return true
  if (found !== undefined) throw otherVersion(place, found, major)
  const names = await readdir(clusterOf(place)).catch(() => [])
  if (names.length > 0) throw notACluster(place)
  return false
}

/**
 * Makes the cluster: under another name, synced, then renamed, so that a start that is killed leaves none rather than half of one.
 * Text is UTF-8 with PostgreSQL's own C.UTF-8, the same order on every machine; LC_CTYPE is C.UTF-8 too, since with plain C pg_trgm drops
 * Chinese.
 */
export const initCluster = async (work: { place: Place; initdb: string; password: string; socketFolder: string }): Promise<void> => {
  const { place, initdb, password, socketFolder } = work
  await clearUnfinished(place)
  const making = await mkdtemp(join(place.lodging, unfinished))
  const passwordFile = join(socketFolder, 'initdb.password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (place.user) await Promise.all([making, passwordFile].map((path) => chown(path, place.user?.uid ?? 0, place.user?.gid ?? 0)))
  try {
    const { code, output } = await runProgram({ program: initdb, args: [...choices, `--pwfile=${passwordFile}`, '-D', making], user: place.user })
    if (code !== 0) throw cannotInit(place, output)
    await rename(making, clusterOf(place))
    await syncFolder(place.lodging)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(making, { recursive: true, force: true })
  }
}

const choices = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--lc-messages=C',
  // Room for a hot copy to find the log it needs. In the file, not on the command line: a backup may raise it while the server runs.
  '--set=wal_keep_size=256MB',
]

const clearUnfinished = async ({ lodging }: Place): Promise<void> => {
  for (const name of await readdir(lodging)) {
    if (name.startsWith(unfinished)) await rm(join(lodging, name), { recursive: true, force: true, maxRetries: 10 }).catch(ignoreBusy)
  }
}

/** An initdb whose parent was killed may still be writing there; the next start clears it. */
const ignoreBusy = (error: unknown) => {
  if (codeOf(error) !== 'ENOTEMPTY') throw error
}

const otherVersion = (place: Place, found: string, major: string) => sentence(
  `${clusterOf(place)} 是 PostgreSQL ${found} 的数据，本程序随附的是 ${major}。请用原版本的程序导出数据，再导入新的数据文件夹。`,
  `${clusterOf(place)} was made by PostgreSQL ${found}; this program brings ${major}. Export with the program version that made it and import into an empty data folder.`,
)

const notACluster = (place: Place) => sentence(
  `${clusterOf(place)} 里有文件，但不是数据库。请移走它，或换一个数据文件夹。`,
  `${clusterOf(place)} holds files but is no database. Move it away, or choose another data folder.`,
)

const cannotInit = (place: Place, output: string) => sentence(
  `不能在 ${place.lodging} 建立数据库。数据库程序的说明如下：`,
  `The database cannot be made in ${place.lodging}. What its program said:`,
  output,
)
