import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface Subject {
  issuer: string
  subject: string
}

export async function findAccountOfSubject(tx: Tx, { issuer, subject }: Subject): Promise<Id | undefined> {
  const { rows } = await tx.query<{ account: Id }>(`SELECT o.account FROM z.outside_subject AS o WHERE o.issuer = $1 AND o.subject = $2`, [issuer, subject])
  return rows[0]?.account
}

/** The subject an account is bound to at this issuer, where it is bound. */
export async function findSubjectOf(tx: Tx, issuer: string, account: Id): Promise<string | undefined> {
  const { rows } = await tx.query<{ subject: string }>(`SELECT o.subject FROM z.outside_subject AS o WHERE o.issuer = $1 AND o.account = $2`, [issuer, account])
  return rows[0]?.subject
}

/** False where the subject is somebody else's, or the account has another. */
export async function bindSubject(tx: Tx, { issuer, subject, account, by, moment }: Subject & { account: Id; by: Id; moment: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.outside_subject (issuer, subject, account, bound, bound_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [issuer, subject, account, moment, by])
  return rowCount === 1
}

export async function unbindSubject(tx: Tx, issuer: string, account: Id): Promise<boolean> {
  return (await tx.query(`DELETE FROM z.outside_subject WHERE issuer = $1 AND account = $2`, [issuer, account])).rowCount === 1
}

/** Every binding of an account, at whatever issuer. */
export async function unbindAll(tx: Tx, account: Id): Promise<void> {
  await tx.query(`DELETE FROM z.outside_subject WHERE account = $1`, [account])
}
