import { statfs } from 'node:fs/promises'
import { tooLittleRoom } from './told.ts'

/** What is left free besides, so that a backup does not fill the disk to its last byte. */
const spare = 64 * 1024 * 1024

/** Throws a sentence where a folder has no room for so many bytes. */
export async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const [needed, free] = [bytes + spare, bavail * bsize]
  if (free < needed) throw tooLittleRoom(folder, { needed, free })
}
