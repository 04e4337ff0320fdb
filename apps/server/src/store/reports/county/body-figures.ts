import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../../connection.ts'
import { insertRows } from '../../insert-rows.ts'

/** A figure of a town as a body of its county has it. Null: what was entered before counts no more. */
export interface BodyFigure {
  figure: string
  body: string
  value: string | null
  unit: string
  note: string
}

export interface BodyFigureRow extends BodyFigure {
  id: Id
  /** Which line of what was pasted under the key. */
  line: number
}

export interface EnteredAs {
  town: number
  year: number
  county: number
  account: Id
  key: Id
  moment: Moment
}

/** Lines entered under this key before are left as they are. */
export async function addBodyFigures(tx: Tx, { town, year, county, account, key, moment }: EnteredAs, rows: readonly BodyFigureRow[]): Promise<void> {
  await insertRows(tx, {
    into: 'z.report_body_figure (town_id, id, year, figure, body, value, unit, note, county, account, key, line, moment)',
    rows: rows.map((row) => [town, row.id, year, row.figure, row.body, row.value, row.unit, row.note, county, account, key, row.line, moment]),
    onConflict: 'ON CONFLICT (town_id, key, line) DO NOTHING',
  })
}

/** What stands under a key, by line. */
export async function bodyFiguresUnder(tx: Tx, { town, key }: { town: number; key: Id }): Promise<(BodyFigure & { year: number; line: number })[]> {
  const { rows } = await tx.query<BodyFigure & { year: number; line: number }>(
    'SELECT b.year, b.line, b.figure, b.body, b.value, b.unit, b.note FROM z.report_body_figure b WHERE b.town_id = $1 AND b.key = $2 ORDER BY b.line LIMIT 1000', [town, key])
  return rows
}

const mostListed = 5000

/** The latest of each figure and body of these towns, those taken back left out. */
export async function latestBodyFigures(tx: Tx, towns: readonly number[], year: number): Promise<(BodyFigure & { town: number; moment: Moment })[]> {
  const { rows } = await tx.query<BodyFigure & { town: number; moment: Moment }>(
    `SELECT * FROM (
       SELECT DISTINCT ON (b.town_id, b.figure, b.body) b.town_id AS town, b.figure, b.body, b.value, b.unit, b.note, b.moment
       FROM z.report_body_figure b WHERE b.town_id = ANY($1::int[]) AND b.year = $2 ORDER BY b.town_id, b.figure, b.body, b.moment DESC, b.id DESC
     ) AS latest WHERE latest.value IS NOT NULL ORDER BY latest.figure, latest.town, latest.body LIMIT ${mostListed}`, [towns, year])
  return rows
}
