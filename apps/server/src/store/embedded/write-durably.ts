import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes what was created or renamed in `folder` survive a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a small file so that after a power cut either the old text or the new one is there, never half of it. Mode 0600 unless told. */
export const writeDurably = async (path: string, text: string, mode = 0o600): Promise<void> => {
  const unfinished = `${path}.${process.pid}.unfinished`
  const handle = await open(unfinished, 'w', mode)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, path)
  await syncFolder(dirname(path))
}
