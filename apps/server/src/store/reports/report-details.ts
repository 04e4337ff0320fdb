import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { ReportOf } from './report-drafts.ts'

/** What the letter of a year's report says besides its text. `details` is the reports room's, as JSON. */
export interface DetailsKept {
  version: number
  details: unknown
  documentNumber: string | null
  account: Id
  key: Id
  moment: Moment
}

const columns = 'd.version, d.details, d.document_number AS "documentNumber", d.account, d.key, d.moment'

/** The last version. Undefined: nobody has entered anything. */
export async function findDetails(tx: Tx, { town, year }: ReportOf): Promise<DetailsKept | undefined> {
  const { rows } = await tx.query<DetailsKept>(`SELECT ${columns} FROM z.report_details d WHERE d.town_id = $1 AND d.year = $2 ORDER BY d.version DESC LIMIT 1`, [town, year])
  return rows[0]
}

/** What an attempt wrote, by its key. */
export async function findDetailsByKey(tx: Tx, town: number, key: Id): Promise<(DetailsKept & { year: number }) | undefined> {
  const { rows } = await tx.query<DetailsKept & { year: number }>(`SELECT d.year, ${columns} FROM z.report_details d WHERE d.town_id = $1 AND d.key = $2`, [town, key])
  return rows[0]
}

/** The year whose letter bears this number now, of another year than this. */
export async function findYearOfNumber(tx: Tx, { town, year }: ReportOf, documentNumber: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ year: number }>(
    `SELECT d.year FROM z.report_details d WHERE d.town_id = $1 AND d.year <> $2 AND d.document_number = $3
       AND NOT EXISTS (SELECT FROM z.report_details l WHERE l.town_id = $1 AND l.year = d.year AND l.version > d.version) LIMIT 1`, [town, year, documentNumber])
  return rows[0]?.year
}

/** False: somebody else has written this version meanwhile, or the key was used before. */
export async function addDetails(tx: Tx, { town, year }: ReportOf, { version, details, documentNumber, account, key, moment }: DetailsKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.report_details (town_id, year, version, details, document_number, account, key, moment) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [town, year, version, JSON.stringify(details), documentNumber, account, key, moment])
  return rowCount === 1
}
