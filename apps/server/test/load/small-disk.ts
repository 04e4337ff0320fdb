import { execFile } from 'node:child_process'
import { chmod, mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A disk of its own, so small that it can be filled. */
export interface SmallDisk {
  folder: string
  /** Fills it with nothing of use until so many bytes are left. */
  leave: (bytes: number) => Promise<void>
  /** Takes away what filled it. */
  free: () => Promise<void>
  remove: () => Promise<void>
}

/** In memory, which only root may mount. */
export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-disk-'))
  await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder])
  await chmod(folder, 0o711)
  const filler = join(folder, 'filler')
  const leave = async (bytes: number) => {
    const { bavail, bsize } = await statfs(folder)
    const file = await open(filler, 'a')
    try {
      for (let left = bavail * bsize - bytes; left > 0; left -= 1_000_000) await file.appendFile(Buffer.alloc(Math.min(left, 1_000_000), 1))
    } catch (fault) {
      // Full before it was counted to be: as was wanted.
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault
    } finally {
      await file.close()
    }
  }
  return {
    folder, leave,
    free: () => rm(filler, { force: true }),
    remove: async () => {
      await run('umount', ['-l', folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
