import type { Id, Json, Moment, Sealed } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export type ImportState = 'uploaded' | 'checked' | 'done' | 'undone'
/** Registered row by row, or held against what is registered here. */
export type ImportPurpose = 'import' | 'reconcile'

/** One spreadsheet taken over, or about to be. */
export interface ImportRow {
  town: number
  id: Id
  definition: string
  purpose: ImportPurpose
  account: Id
  post: string
  moment: Moment
  /** The upload; swept after some days like every upload that no act names. */
  file: Id
  fileMac: Buffer
  fileSize: number
  /** Under the town's key. */
  sealedName: Sealed
  /** What was found in it and proposed, under the key of the upload. */
  sealedFound: Sealed
  state: ImportState
  /** Numbers of the last check; of what was done, once it was. */
  counts: Json | null
  /** Rows of the sheet that the last check found bad. */
  badRows: number[] | null
  /** The mapping of the last check with its bad cells, first rows and hints, under the key of the upload. */
  sealedChecked: Sealed | null
  committed: Moment | null
  undone: Moment | null
  undoneBy: Id | null
  reason: string | null
  /** Cases an undoing left, and why. */
  leftCases: Json | null
}

const columns = `i.town_id AS town, i.id, i.definition, i.purpose, i.account, i.post, i.moment, i.file, i.file_mac AS "fileMac", i.file_size AS "fileSize",
  i.sealed_name AS "sealedName", i.sealed_found AS "sealedFound", i.state, i.counts, i.bad_rows AS "badRows", i.sealed_checked AS "sealedChecked",
  i.committed, i.undone, i.undone_by AS "undoneBy", i.reason, i.left_cases AS "leftCases"`

export type ImportBegun = Pick<ImportRow, 'town' | 'id' | 'definition' | 'purpose' | 'account' | 'post' | 'moment' | 'file' | 'fileMac' | 'fileSize' | 'sealedName' | 'sealedFound'>

export async function insertImport(tx: Tx, row: ImportBegun): Promise<void> {
  await tx.query(
    `INSERT INTO z.import (town_id, id, definition, purpose, account, post, moment, file, file_mac, file_size, sealed_name, sealed_found, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'uploaded')`,
    [row.town, row.id, row.definition, row.purpose, row.account, row.post, row.moment, row.file, row.fileMac, row.fileSize, JSON.stringify(row.sealedName), JSON.stringify(row.sealedFound)])
}

export async function findImport(tx: Tx, town: number, id: Id): Promise<ImportRow | undefined> {
  const { rows } = await tx.query<ImportRow>(`SELECT ${columns} FROM z.import i WHERE i.town_id = $1 AND i.id = $2`, [town, id])
  return rows[0]
}

/** The same, held until the transaction ends; fails at once (55P03) where another transaction holds it. */
export async function holdImport(tx: Tx, town: number, id: Id): Promise<ImportRow | undefined> {
  const { rows } = await tx.query<ImportRow>(`SELECT ${columns} FROM z.import i WHERE i.town_id = $1 AND i.id = $2 FOR UPDATE NOWAIT`, [town, id])
  return rows[0]
}

/** Imports of one person that are not taken in yet; a list that was only held against ours waits for nothing. */
export async function pendingImportsOf(tx: Tx, town: number, account: Id): Promise<Pick<ImportRow, 'id' | 'definition' | 'moment'>[]> {
  const { rows } = await tx.query<Pick<ImportRow, 'id' | 'definition' | 'moment'>>(
    `SELECT i.id, i.definition, i.moment FROM z.import i WHERE i.town_id = $1 AND i.account = $2 AND i.purpose = 'import' AND i.state IN ('uploaded', 'checked') ORDER BY i.moment, i.id`, [town, account])
  return rows
}

/** Somebody else goes on with them. */
export async function movePendingImports(tx: Tx, town: number, { from, to }: { from: Id; to: Id }): Promise<Pick<ImportRow, 'id' | 'definition'>[]> {
  const { rows } = await tx.query<Pick<ImportRow, 'id' | 'definition'>>(
    `UPDATE z.import i SET account = $3 WHERE i.town_id = $1 AND i.account = $2 AND i.purpose = 'import' AND i.state IN ('uploaded', 'checked') RETURNING i.id, i.definition`, [town, from, to])
  return rows
}

/** The latest first, so many after one of them. */
export async function listImports(tx: Tx, town: number, { purpose, after, most }: { purpose: ImportPurpose; after: Id | undefined; most: number }): Promise<ImportRow[]> {
  const { rows } = await tx.query<ImportRow>(
    `SELECT ${columns} FROM z.import i WHERE i.town_id = $1 AND i.purpose = $4
       AND ($2::uuid IS NULL OR (i.moment, i.id) < (SELECT l.moment, l.id FROM z.import l WHERE l.town_id = $1 AND l.id = $2))
     ORDER BY i.moment DESC, i.id DESC LIMIT $3`, [town, after ?? null, most, purpose])
  return rows
}

/** The same file taken over before and not undone, under the same definition. */
export async function findSameFile(tx: Tx, town: number, { definition, fileMac }: Pick<ImportRow, 'definition' | 'fileMac'>): Promise<{ id: Id; committed: Moment } | undefined> {
  const { rows } = await tx.query<{ id: Id; committed: Moment }>(
    `SELECT i.id, i.committed FROM z.import i WHERE i.town_id = $1 AND i.file_mac = $2 AND i.definition = $3 AND i.purpose = 'import' AND i.state = 'done' ORDER BY i.committed DESC LIMIT 1`, [town, fileMac, definition])
  return rows[0]
}

/** Other headings or another sheet were chosen; what was checked stands no more. */
export async function setFound(tx: Tx, town: number, { id, sealedFound }: Pick<ImportRow, 'id' | 'sealedFound'>): Promise<void> {
  await tx.query(
    `UPDATE z.import i SET sealed_found = $3, state = 'uploaded', counts = NULL, bad_rows = NULL, sealed_checked = NULL
     WHERE i.town_id = $1 AND i.id = $2`, [town, id, JSON.stringify(sealedFound)])
}

export async function setChecked(tx: Tx, town: number, row: Pick<ImportRow, 'id' | 'counts' | 'badRows' | 'sealedChecked'>): Promise<void> {
  await tx.query(
    `UPDATE z.import i SET state = 'checked', counts = $3, bad_rows = $4, sealed_checked = $5 WHERE i.town_id = $1 AND i.id = $2`,
    [town, row.id, JSON.stringify(row.counts), row.badRows, JSON.stringify(row.sealedChecked)])
}

export async function setCommitted(tx: Tx, town: number, { id, committed, counts }: Pick<ImportRow, 'id' | 'committed' | 'counts'>): Promise<void> {
  await tx.query(`UPDATE z.import i SET state = 'done', committed = $3, counts = $4 WHERE i.town_id = $1 AND i.id = $2`, [town, id, committed, JSON.stringify(counts)])
}

export async function setUndone(tx: Tx, town: number, row: Pick<ImportRow, 'id' | 'undone' | 'undoneBy' | 'reason' | 'leftCases' | 'counts'>): Promise<void> {
  await tx.query(
    `UPDATE z.import i SET state = 'undone', undone = $3, undone_by = $4, reason = $5, left_cases = $6, counts = $7 WHERE i.town_id = $1 AND i.id = $2`,
    [town, row.id, row.undone, row.undoneBy, row.reason, JSON.stringify(row.leftCases), JSON.stringify(row.counts)])
}
