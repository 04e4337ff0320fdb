import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** The steps a county owes for its towns' reports from a year on. `steps` is the reports room's, as JSON. */
export interface CountyWayKept {
  version: number
  fromYear: number
  steps: unknown
  note: string
  account: Id
  moment: Moment
  key: Id
}

const columns = 'w.version, w.from_year AS "fromYear", w.steps, w.note, w.account, w.moment, w.key'

/** What holds for a year: the last version that begins with it or before it. */
export async function findCountyWay(tx: Tx, county: number, year: number): Promise<CountyWayKept | undefined> {
  const { rows } = await tx.query<CountyWayKept>(
    `SELECT ${columns} FROM z.report_county_way w WHERE w.town_id = $1 AND w.from_year <= $2 ORDER BY w.from_year DESC, w.version DESC LIMIT 1`, [county, year])
  return rows[0]
}

/** The latest first. */
export async function listCountyWays(tx: Tx, county: number, most: number): Promise<CountyWayKept[]> {
  const { rows } = await tx.query<CountyWayKept>(`SELECT ${columns} FROM z.report_county_way w WHERE w.town_id = $1 ORDER BY w.version DESC LIMIT $2`, [county, most])
  return rows
}

/** False: somebody else has made this version meanwhile, or the key was used before. */
export async function addCountyWay(tx: Tx, county: number, kept: CountyWayKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.report_county_way (town_id, version, from_year, steps, note, account, moment, key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [county, kept.version, kept.fromYear, JSON.stringify(kept.steps), kept.note, kept.account, kept.moment, kept.key])
  return rowCount === 1
}
