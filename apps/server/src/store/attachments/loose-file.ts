import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

/** A file on the shelf that no row speaks for: not yet, or no more. From `due` on it may be taken away. */
export interface LooseFile {
  address: string
  due: Moment
}

/** Writes files down as loose: before one is put on the shelf, and in the transaction that deletes its row. */
export async function insertLooseFiles(tx: Tx, town: number, files: readonly LooseFile[]): Promise<void> {
  await insertRows(tx, {
    into: 'z.loose_file (town_id, address, due)', rows: files.map(({ address, due }) => [town, address, due]), onConflict: 'ON CONFLICT DO NOTHING',
  })
}

/** A row speaks for the file now. Answers whether it was still loose: if not, it was taken away meanwhile. */
export async function fastenFile(tx: Tx, town: number, address: string): Promise<boolean> {
  const { rowCount } = await tx.query('DELETE FROM z.loose_file l WHERE l.town_id = $1 AND l.address = $2', [town, address])
  return rowCount === 1
}

const due = `
SELECT l.address, EXISTS (SELECT FROM z.attachment t WHERE t.town_id = $1 AND t.address = l.address) AS named FROM z.loose_file l
WHERE l.town_id = $1 AND l.due <= $2 ORDER BY l.due, l.address LIMIT $3 FOR UPDATE OF l SKIP LOCKED`

export interface Clearing {
  moment: Moment
  most: number
  /** Takes a file from the shelf; one that is gone already is no fault. */
  remove: (address: string) => Promise<void>
  /** A file that could not be taken away: its line stays, and the others go. */
  failed: (fault: unknown) => void
}

/**
 * Takes due files from the shelf, each under the lock of its line: an upload that is about to fasten one waits, and finds it gone. The line
 * goes last: killed before, the file is taken away again, which does nothing. Never one that a row speaks for. Answers how many lines went.
 */
export async function clearLooseFiles(tx: Tx, town: number, { moment, most, remove, failed }: Clearing): Promise<number> {
  const { rows } = await tx.query<{ address: string; named: boolean }>(due, [town, moment, most])
  const gone: string[] = []
  for (const { address, named } of rows) {
    if (named) gone.push(address)
    else await remove(address).then(() => gone.push(address), failed)
  }
  if (gone.length > 0) await tx.query('DELETE FROM z.loose_file l WHERE l.town_id = $1 AND l.address = ANY($2::text[])', [town, gone])
  return gone.length
}
