import type { Day, Id, Json, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface HandOverRow {
  id: Id
  moment: Moment
  day: Day
  by: Id
  byName: string
  /** Null: matters that nobody looked after. */
  from: Id | null
  fromName: string | null
  to: Id
  toName: string
  /** Who watched it being done (监交人), as it was typed. */
  supervisor: string
  /** The account ended with it. */
  ended: boolean
  lines: Json
  sheets: number
}

export interface HandOverToInsert extends Pick<HandOverRow, 'id' | 'moment' | 'day' | 'by' | 'from' | 'to' | 'supervisor' | 'ended' | 'lines'> {
  town: number
  key: string
}

export async function insertHandOver(tx: Tx, { town, id, key, moment, day, by, from, to, supervisor, ended, lines }: HandOverToInsert): Promise<void> {
  await tx.query(
    `INSERT INTO z.hand_over (town_id, id, key, moment, day, by_account, from_account, to_account, supervisor, ended, lines)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [town, id, key, moment, day, by, from, to, supervisor, ended, JSON.stringify(lines)])
}

const columns = `o.id, o.moment, o.day, o.by_account AS by, b.name AS "byName", o.from_account AS "from", f.name AS "fromName", o.to_account AS "to", t.name AS "toName",
  o.supervisor, o.ended, o.lines, (SELECT count(*)::int FROM z.hand_over_sheet s WHERE s.town_id = $1 AND s.hand_over = o.id) AS sheets`
const named = `z.hand_over o JOIN z.account AS b ON b.id = o.by_account LEFT JOIN z.account AS f ON f.id = o.from_account JOIN z.account AS t ON t.id = o.to_account`

export async function findHandOverByKey(tx: Tx, town: number, key: string): Promise<HandOverRow | undefined> {
  const { rows } = await tx.query<HandOverRow>(`SELECT ${columns} FROM ${named} WHERE o.town_id = $1 AND o.key = $2`, [town, key])
  return rows[0]
}

export async function findHandOver(tx: Tx, town: number, id: Id): Promise<HandOverRow | undefined> {
  const { rows } = await tx.query<HandOverRow>(`SELECT ${columns} FROM ${named} WHERE o.town_id = $1 AND o.id = $2`, [town, id])
  return rows[0]
}

const mostListed = 200

/** The latest first. */
export async function listHandOvers(tx: Tx, town: number): Promise<HandOverRow[]> {
  const { rows } = await tx.query<HandOverRow>(`SELECT ${columns} FROM ${named} WHERE o.town_id = $1 ORDER BY o.moment DESC, o.id DESC LIMIT ${mostListed}`, [town])
  return rows
}

export interface SheetRow {
  id: Id
  handOver: Id
  moment: Moment
  account: Id
  mediaType: string
  bytes: Buffer
}

export async function insertSheet(tx: Tx, town: number, { id, handOver, moment, account, mediaType, bytes }: SheetRow): Promise<void> {
  await tx.query(
    `INSERT INTO z.hand_over_sheet (town_id, hand_over, id, moment, account, media_type, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [town, handOver, id, moment, account, mediaType, bytes])
}

/** The sheet that was photographed last. */
export async function findSheet(tx: Tx, town: number, handOver: Id): Promise<SheetRow | undefined> {
  const { rows } = await tx.query<SheetRow>(
    `SELECT s.id, s.hand_over AS "handOver", s.moment, s.account, s.media_type AS "mediaType", s.bytes FROM z.hand_over_sheet s
     WHERE s.town_id = $1 AND s.hand_over = $2 ORDER BY s.id DESC LIMIT 1`, [town, handOver])
  return rows[0]
}
