import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface NumberedPaper {
  series: string
  year: number
  number: number
}

export interface PaperAsked {
  town: number
  caseId: Id
  paper: string
  version: number
  series: string
  year: number
  moment: Moment
}

const holdSeries = `
INSERT INTO z.paper_series (town_id, series, year, last) VALUES ($1, $2, $3, 0)
ON CONFLICT (town_id, series, year) DO UPDATE SET last = z.paper_series.last
RETURNING last`

/**
 * The number of a paper in its series and year, given once and without gaps: the series is held for one short transaction, so that
 * nobody's paper waits on anybody's case. Asked again, the same number answers.
 */
export async function givePaperNumber(tx: Tx, asked: PaperAsked): Promise<NumberedPaper> {
  const { town, series, year } = asked
  const held = await tx.query<{ last: number }>(holdSeries, [town, series, year])
  const given = (await paperNumbers(tx, town, asked.caseId)).find((one) => one.paper === asked.paper && one.version === asked.version)
  if (given !== undefined) return given
  const number = (held.rows[0]?.last ?? 0) + 1
  await tx.query('UPDATE z.paper_series SET last = $4 WHERE town_id = $1 AND series = $2 AND year = $3', [town, series, year, number])
  await tx.query(
    'INSERT INTO z.paper_number (town_id, series, year, number, case_id, paper, version, given) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [town, series, year, number, asked.caseId, asked.paper, asked.version, asked.moment],
  )
  return { series, year, number }
}

export async function paperNumbers(tx: Tx, town: number, caseId: Id): Promise<(NumberedPaper & { paper: string; version: number })[]> {
  const { rows } = await tx.query<NumberedPaper & { paper: string; version: number }>(
    'SELECT series, year, number, paper, version FROM z.paper_number WHERE town_id = $1 AND case_id = $2',
    [town, caseId],
  )
  return rows
}

/** `人调字` of 2026, 12 → （2026）人调字第12号. */
export function printNumber({ series, year, number }: NumberedPaper): string {
  return `（${year}）${series}第${number}号`
}
