import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface BackupRun {
  id: Id
  started: Moment
  ended: Moment | null
  /** Of the folder; null where it did not come about. */
  name: string | null
  acts: number | null
  /** Of the database's part. */
  bytes: number | null
  fault: string | null
  checked: Moment | null
  clean: boolean | null
}

export async function beginRun(tx: Tx, { id, started }: Pick<BackupRun, 'id' | 'started'>): Promise<void> {
  await tx.query('INSERT INTO z.backup_run (id, started) VALUES ($1, $2)', [id, started])
}

export async function endRun(tx: Tx, { id, ended, name, acts, bytes, fault }: Omit<BackupRun, 'started' | 'checked' | 'clean'>): Promise<void> {
  await tx.query('UPDATE z.backup_run SET ended = $2, name = $3, acts = $4, bytes = $5, fault = $6 WHERE id = $1', [id, ended, name, acts, bytes, fault])
}

export async function noteCheck(tx: Tx, { id, checked, clean }: Pick<BackupRun, 'id' | 'checked' | 'clean'>): Promise<void> {
  await tx.query('UPDATE z.backup_run SET checked = $2, clean = $3 WHERE id = $1', [id, checked, clean])
}

/** The latest, newest first. */
export async function latestRuns(tx: Tx, most: number): Promise<BackupRun[]> {
  const { rows } = await tx.query<BackupRun>(
    `SELECT r.id, r.started, r.ended, r.name, r.acts, r.bytes, r.fault, r.checked, r.clean FROM z.backup_run r ORDER BY r.started DESC LIMIT $1`, [most])
  return rows
}
