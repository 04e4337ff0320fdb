import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** What was wrong with a file or a message. */
export interface FindingRow {
  id: Id
  moment: Moment
  kind: string
  /** The file's name, or the kind of message. */
  file: string
  says: string
}

export async function insertFinding(tx: Tx, { id, moment, kind, file, says }: FindingRow): Promise<void> {
  await tx.query('INSERT INTO z.exchange_finding (id, moment, kind, file, says) VALUES ($1, $2, $3, $4, $5)', [id, moment, kind, file, says])
}

export async function listFindings(tx: Tx, most: number): Promise<FindingRow[]> {
  const { rows } = await tx.query<FindingRow>('SELECT f.id, f.moment, f.kind, f.file, f.says FROM z.exchange_finding AS f ORDER BY f.moment DESC, f.id DESC LIMIT $1', [most])
  return rows
}

export async function hasFinding(tx: Tx, kind: string, file: string): Promise<boolean> {
  const { rowCount } = await tx.query('SELECT FROM z.exchange_finding AS f WHERE f.kind = $1 AND f.file = $2 LIMIT 1', [kind, file])
  return rowCount > 0
}
