import { createHash } from 'node:crypto'
import { mkdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sharedFolder } from './prepare-programs.ts'
import { readIfThere } from './read-if-there.ts'
import { sentence } from './sentence.ts'
import { writeDurably } from './write-durably.ts'

/** The note left in a data folder whose cluster is elsewhere. */
const noteIn = (home: string) => join(home, 'postgres.elsewhere.json')
/** The way back, so that a copied data folder does not quietly share its original's database. */
const ownerIn = (lodging: string) => join(lodging, 'belongs-to')

/** The folder that holds this data folder's cluster, or undefined where none was chosen yet. */
export const findLodging = async (home: string): Promise<string | undefined> => {
  const note = await readIfThere(noteIn(home))
  if (note === undefined) return (await isThere(join(home, 'postgres'))) ? home : undefined
  const { folder: lodging }: { folder: string } = JSON.parse(note)
  const belongsTo = await readIfThere(ownerIn(lodging))
  if (belongsTo !== home) {
    if (belongsTo !== undefined && (await readIfThere(noteIn(belongsTo))) === note) throw isCopied(home, belongsTo, lodging)
    if (!(await isThere(lodging))) throw isGone(home, lodging)
    await writeDurably(ownerIn(lodging), home, 0o644)
  }
  return realpath(lodging)
}

/**
 * Chooses a folder under /var/lib/zhenzhi for the cluster of a data folder that the server's account cannot enter (under /root, say), and
 * leaves a note. A cluster left there by an earlier data folder of the same path is not taken up: that is for a person to decide.
 */
export const lodge = async (home: string): Promise<string> => {
  const lodging = join(sharedFolder, createHash('sha256').update(home).digest('hex').slice(0, 16))
  if (await isThere(join(lodging, 'postgres'))) throw isLeft(home, lodging)
  await mkdir(lodging, { recursive: true, mode: 0o711 })
  await writeDurably(ownerIn(lodging), home, 0o644)
  const why = `The database of this folder is in ${lodging}, because the account that runs it cannot enter this folder. Back up both. 本文件夹的数据库在 ${lodging}，备份时请一并备份。`
  await writeDurably(noteIn(home), `${JSON.stringify({ folder: lodging, why }, null, 2)}\n`)
  return lodging
}

const isThere = (path: string) => stat(path).then(() => true, () => false)

const isCopied = (home: string, original: string, lodging: string) => sentence(
  `${home} 是 ${original} 的副本，两者的数据库是同一个（${lodging}）。请删除副本中的 postgres.elsewhere.json，再从备份恢复，或换一个空文件夹。`,
  `${home} is a copy of ${original}, and both name one database (${lodging}). Remove postgres.elsewhere.json from the copy and restore a backup into it, or choose an empty folder.`,
)

const isGone = (home: string, lodging: string) => sentence(
  `${home} 的数据库应在 ${lodging}，但该文件夹不存在。请从备份恢复它；确认数据不要了，再删除 ${noteIn(home)} 重新开始。`,
  `The database of ${home} should be in ${lodging}, which is missing. Restore it from a backup; only if its data may be lost, remove ${noteIn(home)} and start anew.`,
)

const isLeft = (home: string, lodging: string) => sentence(
  `${home} 中没有数据库的记录，但 ${lodging} 里有此前同名文件夹留下的数据库。数据还要：把内容为 {"folder":"${lodging}"} 的文件 ${noteIn(home)} 放回；不要了：删除 ${lodging}。然后再启动。`,
  `${home} knows no database, but ${lodging} holds one that an earlier folder of this path left. To keep it, put back ${noteIn(home)} with the content {"folder":"${lodging}"}; otherwise remove ${lodging}. Then start.`,
)
