import type { Day, Id, Json, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { ReportOf } from './report-drafts.ts'

/** A line of a year's confirmations. `figures` and `about` are the reports room's, as JSON. */
export interface ConfirmationKept {
  number: number
  kind: 'asked' | 'confirmed' | 'objected' | 'answered' | 'withdrawn'
  offices: readonly string[]
  figures: Json
  cutoff: Day
  /** The seal the figures were read at. */
  seal: number
  about: Json
  of: number | null
  taken: boolean | null
  signer: string
  day: Day
  note: string
  account: Id
  post: string
  key: Id
  fingerprint: string
  moment: Moment
}

const columns = `c.number, c.kind, c.offices, c.figures, to_char(c.cutoff, 'YYYY-MM-DD') AS cutoff, c.seal, c.about, c.of, c.taken, c.signer,
  to_char(c.day, 'YYYY-MM-DD') AS day, c.note, c.account, c.post, c.key, c.fingerprint, c.moment`

/** In the order they came. */
export async function listConfirmations(tx: Tx, { town, year }: ReportOf): Promise<ConfirmationKept[]> {
  const { rows } = await tx.query<ConfirmationKept>(
    `SELECT ${columns} FROM z.report_confirmation c WHERE c.town_id = $1 AND c.year = $2 ORDER BY c.number`, [town, year])
  return rows
}

/** What was kept under a key, of any year. */
export async function findConfirmation(tx: Tx, town: number, key: Id): Promise<{ year: number; number: number; fingerprint: string } | undefined> {
  const { rows } = await tx.query<{ year: number; number: number; fingerprint: string }>(
    `SELECT c.year, c.number, c.fingerprint FROM z.report_confirmation c WHERE c.town_id = $1 AND c.key = $2`, [town, key])
  return rows[0]
}

/** False: somebody else has written this number meanwhile, or the key was used before. */
export async function addConfirmation(tx: Tx, { town, year }: ReportOf, kept: ConfirmationKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.report_confirmation (town_id, year, number, kind, offices, figures, cutoff, seal, about, of, taken, signer, day, note, account, post, key, fingerprint, moment)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) ON CONFLICT DO NOTHING`,
    [town, year, kept.number, kept.kind, kept.offices, JSON.stringify(kept.figures), kept.cutoff, kept.seal, kept.about === null ? null : JSON.stringify(kept.about), kept.of, kept.taken,
      kept.signer, kept.day, kept.note, kept.account, kept.post, kept.key, kept.fingerprint, kept.moment])
  return rowCount === 1
}
