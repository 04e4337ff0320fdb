import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Things that are used once, within minutes, and are gone then. Only hashes of what people or browsers hold are kept. */
export interface TicketRow {
  account: Id
  /** Signed in by another body's system, and not by a password. */
  outside: boolean
}

export async function insertTicket(tx: Tx, { hash, account, ends, outside }: TicketRow & { hash: Buffer; ends: Moment }): Promise<void> {
  await tx.query(`INSERT INTO z.sign_in_ticket (hash, account, ends, outside) VALUES ($1, $2, $3, $4)`, [hash, account, ends, outside])
}

/** A ticket that still holds, as it stands: looking at it does not use it up. */
export async function findTicket(tx: Tx, hash: Buffer, moment: Moment): Promise<TicketRow | undefined> {
  const { rows } = await tx.query<TicketRow>(`SELECT t.account, t.outside FROM z.sign_in_ticket AS t WHERE t.hash = $1 AND t.ends > $2`, [hash, moment])
  return rows[0]
}

/** Uses it up; false where somebody did before. */
export async function useTicket(tx: Tx, hash: Buffer): Promise<boolean> {
  return (await tx.query(`DELETE FROM z.sign_in_ticket WHERE hash = $1`, [hash])).rowCount === 1
}

export async function dropTickets(tx: Tx, account: Id): Promise<void> {
  await tx.query(`DELETE FROM z.sign_in_ticket WHERE account = $1`, [account])
}

/** The one code of an account; one that was made before does not count any more. */
export async function putResetCode(tx: Tx, { hash, account, ends }: { hash: Buffer; account: Id; ends: Moment }): Promise<void> {
  await tx.query(`DELETE FROM z.reset_code WHERE account = $1`, [account])
  await tx.query(`INSERT INTO z.reset_code (hash, account, ends) VALUES ($1, $2, $3)`, [hash, account, ends])
}

export async function isResetCode(tx: Tx, { hash, account, moment }: { hash: Buffer; account: Id; moment: Moment }): Promise<boolean> {
  return (await tx.query(`SELECT FROM z.reset_code AS c WHERE c.hash = $1 AND c.account = $2 AND c.ends > $3`, [hash, account, moment])).rowCount === 1
}

/** Uses it up; false where somebody did before. */
export async function useResetCode(tx: Tx, hash: Buffer): Promise<boolean> {
  return (await tx.query(`DELETE FROM z.reset_code WHERE hash = $1`, [hash])).rowCount === 1
}

export interface VisitRow {
  /** What the provider's answer is held against. */
  kept: Record<string, string>
  /** Who binds their own account; null where somebody signs in. */
  account: Id | null
}

export async function insertVisit(tx: Tx, { hash, kept, account, ends }: VisitRow & { hash: Buffer; ends: Moment }): Promise<void> {
  await tx.query(`INSERT INTO z.outside_visit (hash, kept, account, ends) VALUES ($1, $2, $3, $4)`, [hash, JSON.stringify(kept), account, ends])
}

/** Uses a visit up: what comes back a second time finds nothing. */
export async function useVisit(tx: Tx, hash: Buffer, moment: Moment): Promise<VisitRow | undefined> {
  const { rows } = await tx.query<VisitRow & { ends: Moment }>(`DELETE FROM z.outside_visit WHERE hash = $1 RETURNING kept, account, ends`, [hash])
  const [found] = rows
  return found !== undefined && Date.parse(found.ends) > Date.parse(moment) ? found : undefined
}

/** What was never used. */
export async function forgetOneTimes(tx: Tx, before: Moment): Promise<void> {
  await tx.query(`DELETE FROM z.sign_in_ticket WHERE ends < $1`, [before])
  await tx.query(`DELETE FROM z.reset_code WHERE ends < $1`, [before])
  await tx.query(`DELETE FROM z.outside_visit WHERE ends < $1`, [before])
}
