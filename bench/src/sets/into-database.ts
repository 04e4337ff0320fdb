import { chmod, mkdtemp, open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'

/** Rows on their way into the tables: gathered as text, written to files that the server reads. */
export interface Inflow {
  write: (table: string, line: string) => void
  /** Hands over what was gathered; waits only for what was handed over before. */
  flush: () => Promise<void>
  end: () => Promise<void>
}

/** Of a transaction that emptied the tables: COPY then writes no log and freezes the rows. The server must run on this machine. */
export async function openInflow(admin: pg.Client, columnsOf: (table: string) => string): Promise<Inflow> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-bench-'))
  await chmod(folder, 0o755)
  let gathered = new Map<string, string[]>()
  let turn = 0
  let copying = Promise.resolve()
  const hand = async (tables: ReadonlyMap<string, string[]>, number: number): Promise<void> => {
    for (const [table, lines] of tables) {
      const path = join(folder, `${number}-${table}.copy`)
      const file = await open(path, 'w', 0o644)
      await writeAll(file, lines)
      await admin.query(`COPY z.${table} (${columnsOf(table)}) FROM '${path}' (FREEZE)`)
      await rm(path)
    }
  }
  const flush = async (): Promise<void> => {
    await copying
    const tables = gathered
    gathered = new Map()
    copying = hand(tables, turn++)
    copying.catch(() => undefined)
  }
  return {
    write: (table, line) => {
      const lines = gathered.get(table)
      if (lines === undefined) gathered.set(table, [line])
      else lines.push(line)
    },
    flush,
    end: async () => {
      await flush()
      await copying
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeAll(file: FileHandle, lines: readonly string[]): Promise<void> {
  try {
    for (let at = 0; at < lines.length; at += 20_000) await file.write(lines.slice(at, at + 20_000).join(''))
  } finally {
    await file.close()
  }
}
