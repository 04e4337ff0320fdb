import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export type RunKind = 'check' | 'commit' | 'undo' | 'preview'

/** What was last set running for an import, and how far it has come. */
export interface ImportRun {
  kind: RunKind
  /** Names this one among all that ran for the import. */
  run: Id
  /** When it last said that it goes on. */
  beat: Moment
  done: number
  total: number
  ended: boolean
  /** Why it came to nothing. */
  says: string | null
}

const columns = `r.kind, r.run, r.beat, r.done, r.total, r.ended, r.says`

export async function findRun(tx: Tx, town: number, id: Id): Promise<ImportRun | undefined> {
  const { rows } = await tx.query<ImportRun>(`SELECT ${columns} FROM z.import_run r WHERE r.town_id = $1 AND r.import = $2`, [town, id])
  return rows[0]
}

/** Sets a run going unless another does; one that has not been heard of since `silent` was broken off. Answers whether it may go. */
export async function beginRun(tx: Tx, town: number, { id, silent, kind, run, beat }: Pick<ImportRun, 'kind' | 'run' | 'beat'> & { id: Id; silent: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.import_run (town_id, import, kind, run, beat, done, total, ended) VALUES ($1, $2, $3, $4, $5, 0, 0, false)
     ON CONFLICT (town_id, import) DO UPDATE SET kind = excluded.kind, run = excluded.run, beat = excluded.beat, done = 0, total = 0, ended = false, says = NULL
     WHERE z.import_run.ended OR z.import_run.beat < $6`, [town, id, kind, run, beat, silent])
  return rowCount === 1
}

/** Says how far it has come. False where another run has taken its place. */
export async function beatRun(tx: Tx, town: number, { id, run, beat, done, total }: Pick<ImportRun, 'run' | 'beat' | 'done' | 'total'> & { id: Id }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE z.import_run r SET beat = $4, done = $5, total = $6 WHERE r.town_id = $1 AND r.import = $2 AND r.run = $3`, [town, id, run, beat, done, total])
  return rowCount === 1
}

/** Breaks a run off: it finds at its next beat that it is no longer its turn. Answers whether one was going. */
export async function cancelRun(tx: Tx, town: number, { id, run, says }: Pick<ImportRun, 'run' | 'says'> & { id: Id }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE z.import_run r SET run = $3, ended = true, says = $4 WHERE r.town_id = $1 AND r.import = $2 AND NOT r.ended`, [town, id, run, says])
  return rowCount === 1
}

/** False where another run has taken its place, or somebody broke it off. */
export async function endRun(tx: Tx, town: number, { id, run, says }: Pick<ImportRun, 'run' | 'says'> & { id: Id }): Promise<boolean> {
  const { rowCount } = await tx.query(`UPDATE z.import_run r SET ended = true, says = $4 WHERE r.town_id = $1 AND r.import = $2 AND r.run = $3`, [town, id, run, says])
  return rowCount === 1
}
