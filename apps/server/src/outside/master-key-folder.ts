import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chmod, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

interface KeyRead {
  id: string
  bytes: Buffer
}

/** Master keys as files, one a key, 64 hex digits each: `master-key-N` holds the key named `master-N`. */
export interface MasterKeyFolder {
  /** For sentences to the operator. */
  where: string
  load: () => Promise<void>
  find: (id: string) => KeyRead | undefined
  make: (id: string) => Promise<KeyRead>
  putAway: (id: string) => Promise<void>
}

/**
 * Keys in a folder of mode 0700: in DATA_DIR, or a mounted one. What was read is remembered, so a folder taken off while the server runs does
 * no harm. What is put away lies in `retired` below it, for whoever takes it to the safe.
 */
export async function openMasterKeyFolder(folder: string): Promise<MasterKeyFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const known = new Map<string, KeyRead>()
  const find = (id: string): KeyRead | undefined => {
    const kept = known.get(id)
    if (kept !== undefined) return kept
    const read = readKey(folder, id)
    if (read !== undefined) known.set(id, read)
    return read
  }
  return {
    where: folder,
    find,
    load: async () => undefined,
    make: async (id) => {
      if (find(id) === undefined) await makeKey(folder, id)
      const made = find(id)
      if (made === undefined) throw new Error(`主密钥文件 ${join(folder, fileOf(id))} 写不了也读不了 · the master key file can be neither written nor read`)
      return made
    },
    putAway: async (id) => {
      const away = join(folder, 'retired')
      await mkdir(away, { recursive: true, mode: 0o700 })
      await rename(join(folder, fileOf(id)), join(away, fileOf(id))).catch(ignoreAbsent)
      await syncFolder(away)
      await syncFolder(folder)
      known.delete(id)
    },
  }
}

function fileOf(id: string): string {
  const number = /^master-(\d{1,6})$/.exec(id)?.[1]
  if (number === undefined) throw new Error(`no name of a master key: ${id}`)
  return `master-key-${number}`
}

/** At once and not later: whoever opens a value waits for nothing else. Undefined where there is no such file, or it is cut. */
function readKey(folder: string, id: string): KeyRead | undefined {
  if (!/^master-\d{1,6}$/.test(id)) return undefined
  try {
    const text = readFileSync(join(folder, fileOf(id)), 'utf8').trim()
    return /^[0-9a-f]{64}$/i.test(text) ? { id, bytes: Buffer.from(text, 'hex') } : undefined
  } catch (fault) {
    ignoreAbsent(fault)
    return undefined
  }
}

/** Whole on the disk before it has its name; a key that another process has just made is never written over. */
async function makeKey(folder: string, id: string): Promise<void> {
  await chmod(folder, 0o700)
  const path = join(folder, fileOf(id))
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(32).toString('hex'))
    await file.sync()
  } finally {
    await file.close()
  }
  await link(draft, path).catch((fault: unknown) => {
    if (codeOf(fault) !== 'EEXIST') throw fault
  })
  await rm(draft)
  await syncFolder(folder)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function ignoreAbsent(fault: unknown): void {
  if (codeOf(fault) !== 'ENOENT') throw fault
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined
}
