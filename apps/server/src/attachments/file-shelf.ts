import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where sealed originals lie, by the hash of their ciphertext. A disk here; an object store may do the same three things. */
export interface FileShelf {
  put: (address: string, bytes: Buffer) => Promise<void>
  /** Undefined where nothing lies. */
  find: (address: string) => Promise<Buffer | undefined>
  remove: (address: string) => Promise<void>
}

/** A shelf in a folder. A file is whole and on the disk, or not there at all. */
export function folderShelf(folder: string): FileShelf {
  return {
    put: async (address, bytes) => {
      const path = pathOf(folder, address)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const draft = `${path}.${randomBytes(6).toString('hex')}`
      await writeDurably(draft, bytes)
      await rename(draft, path)
      await syncFolder(dirname(path))
    },
    find: (address) => readFile(pathOf(folder, address)).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return undefined
      throw fault
    }),
    remove: (address) => rm(pathOf(folder, address), { force: true }),
  }
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
