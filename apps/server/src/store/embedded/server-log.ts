import { mkdir, open, rename, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './sentence.ts'

const largestBytes = 20_000_000

/** Opens the server's log to write at its end. A log above 20 MB is put aside first (one former log is kept). */
export const openLog = async (path: string): Promise<FileHandle> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  if ((await sizeOf(path)) > largestBytes) await rename(path, `${path}.1`)
  return open(path, 'a+', 0o600)
}

/** What stands in the log from a byte on, at most the last 4,000 bytes of it. */
export const readLogFrom = async (path: string, from: number): Promise<string> => {
  const size = await sizeOf(path)
  const start = Math.max(from, size - 4000)
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(size - start, 1)), 0, Math.max(size - start, 1), start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0
    throw error
  }
}
