import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * A file outside the database that only grows: roots of sealed batches, ids of destroyed keys. Each line is flushed to the disk before
 * it counts, so that a tail cut from the database afterwards shows.
 */
export interface LineFile {
  append: (lines: readonly string[]) => Promise<void>
  read: () => Promise<string[]>
}

export function lineFile(path: string): LineFile {
  return {
    append: async (lines) => {
      if (lines.length === 0) return
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(path, 'a', 0o600)
      try {
        await file.appendFile(lines.map((line) => `${line}\n`).join(''))
        await file.datasync()
      } finally {
        await file.close()
      }
    },
    read: async () => {
      try {
        return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
      } catch {
        return []
      }
    },
  }
}

/** Lines of JSON, each written whole by us. One cut short by a crash never counted: it is passed over. */
export function jsonLines<Line>(lines: readonly string[]): Line[] {
  return lines.flatMap((line) => {
    try {
      // What a file of ours holds, its one writer says.
      return [JSON.parse(line) as Line]
    } catch {
      return []
    }
  })
}
