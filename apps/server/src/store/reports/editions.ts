import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { ReportOf } from './report-drafts.ts'

export type EditionKind = 'upward' | 'public'

/** A report as it was printed. `content` is the reports room's, as JSON; `hash` is SHA-256 of its canonical bytes, in hex. */
export interface EditionKept {
  number: number
  kind: EditionKind
  draftVersion: number
  cutoff: Day
  content: unknown
  hash: string
  account: Id
  moment: Moment
}

const columns = `e.number, e.kind, e.draft_version AS "draftVersion", to_char(e.cutoff, 'YYYY-MM-DD') AS cutoff, e.hash, e.account, e.moment`

/** One edition, the last, or the last of a kind. */
export async function findEdition(tx: Tx, { town, year }: ReportOf, which: { number: number } | { last: EditionKind } | 'last'): Promise<EditionKept | undefined> {
  const [number, kind] = which === 'last' ? [null, null] : 'number' in which ? [which.number, null] : [null, which.last]
  const { rows } = await tx.query<EditionKept>(
    `SELECT ${columns}, e.content FROM z.report_edition e
     WHERE e.town_id = $1 AND e.year = $2 AND ($3::int IS NULL OR e.number = $3) AND ($4::text IS NULL OR e.kind = $4) ORDER BY e.number DESC LIMIT 1`,
    [town, year, number, kind])
  return rows[0]
}

/** The latest first, without what they say. */
export async function listEditions(tx: Tx, { town, year }: ReportOf): Promise<Omit<EditionKept, 'content'>[]> {
  const { rows } = await tx.query<Omit<EditionKept, 'content'>>(
    `SELECT ${columns} FROM z.report_edition e WHERE e.town_id = $1 AND e.year = $2 ORDER BY e.number DESC`, [town, year])
  return rows
}

/** False: somebody else has made this number meanwhile. */
export async function addEdition(tx: Tx, { town, year }: ReportOf, kept: EditionKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.report_edition (town_id, year, number, kind, draft_version, cutoff, content, hash, account, moment)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (town_id, year, number) DO NOTHING`,
    [town, year, kept.number, kept.kind, kept.draftVersion, kept.cutoff, JSON.stringify(kept.content), kept.hash, kept.account, kept.moment])
  return rowCount === 1
}
