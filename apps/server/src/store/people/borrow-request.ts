import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface BorrowRequestRow {
  town: number
  townName: string
  id: Id
  moment: Moment
  account: Id
  name: string
  post: string
  unit: string
  until: Day
  reason: string
  caseId: Id | null
  answered: Moment | null
  /** The borrowed post that answered it. */
  held: Id | null
  lentName: string | null
  /** Why nobody could be lent. */
  declined: string | null
}

export type BorrowRequestToInsert = Pick<BorrowRequestRow, 'town' | 'id' | 'moment' | 'account' | 'post' | 'unit' | 'until' | 'reason' | 'caseId'>

export async function insertBorrowRequest(tx: Tx, { town, id, moment, account, post, unit, until, reason, caseId }: BorrowRequestToInsert): Promise<void> {
  await tx.query(
    `INSERT INTO z.borrow_request (town_id, id, moment, account, post, unit, until, reason, case_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [town, id, moment, account, post, unit, until, reason, caseId])
}

const columns = `r.town_id AS town, t.name AS "townName", r.id, r.moment, r.account, a.name, r.post, r.unit, r.until, r.reason, r.case_id AS "caseId", r.answered, r.held,
  (SELECT l.name FROM z.post_held AS p JOIN z.account AS l ON l.id = p.account WHERE p.id = r.held) AS "lentName", r.declined`
const named = `z.borrow_request r JOIN z.town AS t ON t.id = r.town_id JOIN z.account AS a ON a.id = r.account`

const mostListed = 200

/** Of these towns: what is not answered yet in front, then the latest. */
export async function listBorrowRequests(tx: Tx, towns: readonly number[]): Promise<BorrowRequestRow[]> {
  const { rows } = await tx.query<BorrowRequestRow>(
    `SELECT ${columns} FROM ${named} WHERE r.town_id = ANY($1::int[]) ORDER BY r.answered IS NOT NULL, r.moment DESC, r.id DESC LIMIT ${mostListed}`, [towns])
  return rows
}

/** Held until the transaction ends, so that it is answered once; undefined where it was, or is not there. */
export async function holdBorrowRequest(tx: Tx, town: number, id: Id): Promise<Pick<BorrowRequestRow, 'post' | 'unit' | 'until'> | undefined> {
  const { rows } = await tx.query<Pick<BorrowRequestRow, 'post' | 'unit' | 'until'>>(
    `SELECT r.post, r.unit, r.until FROM z.borrow_request r WHERE r.town_id = $1 AND r.id = $2 AND r.answered IS NULL FOR UPDATE`, [town, id])
  return rows[0]
}

export interface BorrowAnswer {
  id: Id
  answered: Moment
  by: Id
  held: Id | null
  declined: string | null
}

export async function setBorrowAnswered(tx: Tx, town: number, { id, answered, by, held, declined }: BorrowAnswer): Promise<void> {
  await tx.query(
    `UPDATE z.borrow_request r SET answered = $3, answered_by = $4, held = $5, declined = $6 WHERE r.town_id = $1 AND r.id = $2`, [town, id, answered, by, held, declined])
}
