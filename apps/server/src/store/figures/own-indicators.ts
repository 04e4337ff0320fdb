import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'

/** One version of an indicator that a town or county composed. `indicator` is what the figures room kept, as JSON. */
export interface OwnKept {
  town: number
  id: string
  version: number
  indicator: unknown
  note: string
  retired: boolean
  account: Id
  post: string
  key: Id
  moment: Moment
}

const columns = `o.town_id AS town, o.id, o.version, o.indicator, o.note, o.retired, o.account, o.post, o.key, o.moment`

/** The last version of each that these towns have, in the order they were first made. */
export async function lastOwnIndicators(tx: Tx, towns: readonly number[]): Promise<OwnKept[]> {
  const { rows } = await tx.query<OwnKept>(
    `SELECT * FROM (
       SELECT DISTINCT ON (o.town_id, o.id) ${columns}, min(o.moment) OVER (PARTITION BY o.town_id, o.id) AS made
       FROM z.own_indicator o WHERE o.town_id = ANY($1::int[]) ORDER BY o.town_id, o.id, o.version DESC) last
     ORDER BY town, made, id`, [towns])
  return rows
}

/** Every version of one, the latest first. */
export async function ownVersions(tx: Tx, town: number, id: string): Promise<OwnKept[]> {
  const { rows } = await tx.query<OwnKept>(`SELECT ${columns} FROM z.own_indicator o WHERE o.town_id = $1 AND o.id = $2 ORDER BY o.version DESC`, [town, id])
  return rows
}

export async function ownByKey(tx: Tx, town: number, key: Id): Promise<OwnKept | undefined> {
  const { rows } = await tx.query<OwnKept>(`SELECT ${columns} FROM z.own_indicator o WHERE o.town_id = $1 AND o.key = $2`, [town, key])
  return rows[0]
}

/** False: somebody else has written this version meanwhile, or the key was used before. */
export async function addOwnIndicator(tx: Tx, kept: OwnKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.own_indicator (town_id, id, version, indicator, note, retired, account, post, key, moment)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
    [kept.town, kept.id, kept.version, JSON.stringify(kept.indicator), kept.note, kept.retired, kept.account, kept.post, kept.key, kept.moment])
  return rowCount === 1
}
