import type { Day, Id, Json, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { ReportOf } from './report-drafts.ts'

/** One step of a report on its way; `number` from 1 without gaps, `hash` over the step and `prev`. */
export interface StepKept {
  number: number
  step: string
  edition: number | null
  day: Day
  said: Readonly<Record<string, Json>>
  account: Id
  post: string
  key: Id
  moment: Moment
  prev: string | null
  hash: string
}

const columns = `s.number, s.step, s.edition, to_char(s.day, 'YYYY-MM-DD') AS day, s.said, s.account, s.post, s.key, s.moment, s.prev, s.hash`

/** In the order they were taken. */
export async function listSteps(tx: Tx, { town, year }: ReportOf): Promise<StepKept[]> {
  const { rows } = await tx.query<StepKept>(`SELECT ${columns} FROM z.report_step s WHERE s.town_id = $1 AND s.year = $2 ORDER BY s.number`, [town, year])
  return rows
}

/** The steps of one year of several towns, each with its town; the scope of the transaction decides which are seen. */
export async function listStepsOfTowns(tx: Tx, towns: readonly number[], year: number): Promise<(StepKept & { town: number })[]> {
  const { rows } = await tx.query<StepKept & { town: number }>(
    `SELECT s.town_id AS town, ${columns} FROM z.report_step s WHERE s.town_id = ANY($1::int[]) AND s.year = $2 ORDER BY s.town_id, s.number`, [towns, year])
  return rows
}

/** False: somebody else has taken this number meanwhile, or the key was used before. */
export async function addStep(tx: Tx, { town, year }: ReportOf, kept: StepKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.report_step (town_id, year, number, step, edition, day, said, account, post, key, moment, prev, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
    [town, year, kept.number, kept.step, kept.edition, kept.day, JSON.stringify(kept.said), kept.account, kept.post, kept.key, kept.moment, kept.prev, kept.hash])
  return rowCount === 1
}

/** The step that was taken with a key, in whatever year. */
export async function findStepByKey(tx: Tx, town: number, key: Id): Promise<(StepKept & { year: number }) | undefined> {
  const { rows } = await tx.query<StepKept & { year: number }>(`SELECT s.year, ${columns} FROM z.report_step s WHERE s.town_id = $1 AND s.key = $2`, [town, key])
  return rows[0]
}

/** The steps that name a public edition, each with its year: by these a town's reports came before everybody. */
export async function listPublications(tx: Tx, town: number): Promise<(StepKept & { year: number })[]> {
  const { rows } = await tx.query<StepKept & { year: number }>(
    `SELECT s.year, ${columns} FROM z.report_step s
     JOIN z.report_edition e ON e.town_id = s.town_id AND e.year = s.year AND e.number = s.edition AND e.kind = 'public'
     WHERE s.town_id = $1 AND s.step IN ('publish', 'correct') ORDER BY s.year, s.number`, [town])
  return rows
}
