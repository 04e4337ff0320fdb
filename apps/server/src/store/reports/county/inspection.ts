import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../../connection.ts'
import type { ReportOf } from '../report-drafts.ts'

/** What an inspection found, which the report of this year is to answer. */
export interface InspectionFinding {
  id: Id
  day: Day
  source: string
  says: string
}

/** What the town says was done, and the paragraph that tells of it, as it read then. */
export interface InspectionAnswer {
  says: string
  block: string | null
  quote: string | null
  moment: Moment
}

export type FindingWithAnswer = InspectionFinding & { town: number; answer: InspectionAnswer | null }

interface By {
  account: Id
  key: Id
  moment: Moment
}

/** False: something stands under this key already. */
export async function addInspectionFinding(tx: Tx, { town, year }: ReportOf, kept: InspectionFinding & By & { county: number }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.inspection_finding (town_id, id, year, day, source, says, county, account, key, moment) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (town_id, key) DO NOTHING`, [town, kept.id, year, kept.day, kept.source, kept.says, kept.county, kept.account, kept.key, kept.moment])
  return rowCount === 1
}

export async function addInspectionAnswer(tx: Tx, town: number, kept: { id: Id; finding: Id } & Omit<InspectionAnswer, 'moment'> & By): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.inspection_answer (town_id, id, finding, says, block, quote, account, key, moment) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (town_id, key) DO NOTHING`, [town, kept.id, kept.finding, kept.says, kept.block, kept.quote, kept.account, kept.key, kept.moment])
  return rowCount === 1
}

export async function findingUnder(tx: Tx, { town, key }: { town: number; key: Id }): Promise<(InspectionFinding & { year: number }) | undefined> {
  const { rows } = await tx.query<InspectionFinding & { year: number }>(
    `SELECT f.id, f.year, to_char(f.day, 'YYYY-MM-DD') AS day, f.source, f.says FROM z.inspection_finding f WHERE f.town_id = $1 AND f.key = $2`, [town, key])
  return rows[0]
}

export async function answerUnder(tx: Tx, { town, key }: { town: number; key: Id }): Promise<(Omit<InspectionAnswer, 'moment'> & { finding: Id }) | undefined> {
  const { rows } = await tx.query<Omit<InspectionAnswer, 'moment'> & { finding: Id }>(
    'SELECT a.finding, a.says, a.block, a.quote FROM z.inspection_answer a WHERE a.town_id = $1 AND a.key = $2', [town, key])
  return rows[0]
}

export async function hasFinding(tx: Tx, { town, year }: ReportOf, id: Id): Promise<boolean> {
  const { rowCount } = await tx.query('SELECT FROM z.inspection_finding f WHERE f.town_id = $1 AND f.year = $2 AND f.id = $3', [town, year, id])
  return rowCount === 1
}

/** Findings a town may have for one year: more is no list a report can answer. */
export const mostFindings = 100

/** In the order they were fed back, each with its latest answer. */
export async function listInspectionFindings(tx: Tx, towns: readonly number[], year: number): Promise<FindingWithAnswer[]> {
  const { rows } = await tx.query<InspectionFinding & { town: number; answer: string | null; block: string | null; quote: string | null; moment: Moment | null }>(
    `SELECT f.town_id AS town, f.id, to_char(f.day, 'YYYY-MM-DD') AS day, f.source, f.says, a.says AS answer, a.block, a.quote, a.moment
     FROM z.inspection_finding f
     LEFT JOIN LATERAL (
       SELECT n.says, n.block, n.quote, n.moment FROM z.inspection_answer n WHERE n.town_id = f.town_id AND n.finding = f.id ORDER BY n.moment DESC, n.id DESC LIMIT 1
     ) AS a ON true
     WHERE f.town_id = ANY($1::int[]) AND f.year = $2 ORDER BY f.town_id, f.day, f.id LIMIT $3`, [towns, year, towns.length * mostFindings])
  return rows.map(({ answer, block, quote, moment, ...finding }) => ({ ...finding, answer: answer === null || moment === null ? null : { says: answer, block, quote, moment } }))
}
