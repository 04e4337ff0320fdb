import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Of one town's report of one year. */
export interface ReportOf {
  town: number
  year: number
}

/** What made a version of the one before: which edit of which block, or the version that was gone back to. */
export interface DraftChange {
  edit: 'change' | 'add' | 'remove' | 'move' | 'withhold' | 'restore' | 'take-back'
  block?: string
  version?: number
  /** Of a file taken back: the attempt, how many edits were taken over, and why numbers of it were not. */
  key?: Id
  edits?: number
  notes?: readonly CorrectionNote[]
}

/** A number that somebody wrote outside the product, and why the report keeps the ledger's. */
export interface CorrectionNote {
  block: string
  figure: string
  /** As the file was printed, and as it came back; null where no number was left. */
  was: string
  said: string | null
  note: string
}

export interface DraftVersion {
  version: number
  change: DraftChange
  account: Id
  moment: Moment
}

/** `blocks` is what was kept, as JSON: its shape is the reports room's. */
export type DraftKept = DraftVersion & { blocks: unknown }

const columns = 'd.version, d.change, d.account, d.moment'

/** One version, or the last. Undefined: the report was never edited, or not so often. */
export async function findDraft(tx: Tx, { town, year }: ReportOf, version?: number): Promise<DraftKept | undefined> {
  const { rows } = await tx.query<DraftKept>(
    `SELECT ${columns}, d.blocks FROM z.report_draft d
     WHERE d.town_id = $1 AND d.year = $2 AND ($3::int IS NULL OR d.version = $3) ORDER BY d.version DESC LIMIT 1`, [town, year, version ?? null])
  return rows[0]
}

/** The version that an attempt to take back a file came to. */
export async function findTakenBack(tx: Tx, { town, year }: ReportOf, key: Id): Promise<number | undefined> {
  const { rows } = await tx.query<{ version: number }>(
    `SELECT d.version FROM z.report_draft d WHERE d.town_id = $1 AND d.year = $2 AND d.change->>'key' = $3 ORDER BY d.version LIMIT 1`, [town, year, key])
  return rows[0]?.version
}

/** Versions with which notes of correction were written, the latest first. */
export async function listNoted(tx: Tx, { town, year }: ReportOf, most: number): Promise<DraftVersion[]> {
  const { rows } = await tx.query<DraftVersion>(
    `SELECT ${columns} FROM z.report_draft d
     WHERE d.town_id = $1 AND d.year = $2 AND json_array_length(coalesce(d.change->'notes', '[]'::json)) > 0 ORDER BY d.version DESC LIMIT $3`, [town, year, most])
  return rows
}

/** The latest first. */
export async function listDrafts(tx: Tx, { town, year }: ReportOf, most: number): Promise<DraftVersion[]> {
  const { rows } = await tx.query<DraftVersion>(
    `SELECT ${columns} FROM z.report_draft d WHERE d.town_id = $1 AND d.year = $2 ORDER BY d.version DESC LIMIT $3`, [town, year, most])
  return rows
}

/** False: somebody else has written this version meanwhile. */
export async function addDraft(tx: Tx, { town, year }: ReportOf, { version, blocks, change, account, moment }: DraftKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.report_draft (town_id, year, version, blocks, change, account, moment) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (town_id, year, version) DO NOTHING`,
    [town, year, version, JSON.stringify(blocks), JSON.stringify(change), account, moment])
  return rowCount === 1
}

/** Years whose report somebody wrote the latest version of. */
export async function latestDraftsBy(tx: Tx, town: number, account: Id): Promise<{ year: number; version: number }[]> {
  const { rows } = await tx.query<{ year: number; version: number }>(
    `SELECT d.year, d.version FROM z.report_draft d WHERE d.town_id = $1 AND d.account = $2
       AND NOT EXISTS (SELECT FROM z.report_draft l WHERE l.town_id = $1 AND l.year = d.year AND l.version > d.version) ORDER BY d.year`, [town, account])
  return rows
}
