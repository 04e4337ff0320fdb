import type { Dirent } from 'node:fs'
import { lstat, mkdir, open, opendir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/** Something that lies on the shelf, whoever put it there. */
export interface Shelved {
  /** Where, from the shelf on. */
  path: string
  /** Whose place it is; undefined where nothing of ours belongs. */
  address: string | undefined
  /** Not yet wholly written. */
  draft: boolean
}

/** Where sealed originals lie, by the hash of their ciphertext. A disk here; an object store may do the same things. */
export interface FileShelf {
  put: (address: string, bytes: Buffer) => Promise<void>
  /** Undefined where nothing lies. */
  find: (address: string) => Promise<Buffer | undefined>
  /** The file, and what there may be of its draft. */
  remove: (address: string) => Promise<void>
  /** All that lies there, one after another, in no order. */
  list: () => AsyncIterable<Shelved>
  /** Does something lie there still? By its path in the list. */
  holds: (path: string) => Promise<boolean>
}

/** A shelf in a folder. A file is whole and on the disk, or not there at all. */
export function folderShelf(folder: string): FileShelf {
  return {
    put: async (address, bytes) => {
      const path = pathOf(folder, address)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // No two files have one address, so a draft is nobody else's.
      const draft = `${path}${draftEnding}`
      await writeDurably(draft, bytes)
      await rename(draft, path)
      await syncFolder(dirname(path))
    },
    find: (address) => readFile(pathOf(folder, address)).catch(absent),
    remove: async (address) => {
      const path = pathOf(folder, address)
      await Promise.all([rm(path, { force: true }), rm(`${path}${draftEnding}`, { force: true })])
      await syncFolder(dirname(path)).catch(absent)
    },
    list: () => listFolder(folder),
    holds: async (path) => (await lstat(join(folder, path)).catch(absent)) !== undefined,
  }
}

function absent(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault
}

const draftEnding = '.part'

async function* listFolder(folder: string): AsyncGenerator<Shelved> {
  const opened = await opendir(folder, { recursive: true }).catch(absent)
  if (opened === undefined) return
  for await (const entry of opened) if (!entry.isDirectory()) yield shelvedAs(folder, entry)
}

function shelvedAs(folder: string, entry: Dirent): Shelved {
  const path = relative(folder, join(entry.parentPath, entry.name))
  const [, place, address, ending] = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})(\.part)?$/.exec(path) ?? []
  return { path, address: place === undefined || !entry.isFile() ? undefined : address, draft: ending !== undefined }
}

function pathOf(folder: string, address: string): string {
  if (!/^[0-9a-f]{64}$/.test(address)) throw new Error(`no address of a file: ${address}`)
  return join(folder, address.slice(0, 2), address)
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
