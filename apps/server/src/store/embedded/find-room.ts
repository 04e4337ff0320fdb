import { readdir, stat } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Room } from './server-settings.ts'

/** How much memory there is for the server of a cluster, and how much it has to keep. */
export const findRoom = async (cluster: string): Promise<Room> => ({
  memory: Math.min(totalmem(), process.constrainedMemory() || Infinity), kept: await bytesBelow(join(cluster, 'base')),
})

/** Nothing where there is no cluster yet; a file that goes meanwhile does not count. */
const bytesBelow = async (folder: string): Promise<number> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = await Promise.all(files.map(async (file) => (file.isFile() ? (await stat(join(file.parentPath, file.name)).catch(() => undefined))?.size ?? 0 : 0)))
  return sizes.reduce((sum, size) => sum + size, 0)
}
