import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** The secret of an account's one-time codes, as it is kept. */
export interface FactorRow {
  account: Id
  kid: Id
  wrapped: Buffer
  master: string
  confirmed: Moment | null
}

/** What the sealed secret is bound to: moved to another account, it does not open. */
export function factorBinding({ account, kid }: Pick<FactorRow, 'account' | 'kid'>): Buffer {
  return Buffer.from(JSON.stringify(['second-factor', account, kid]))
}

export async function findFactor(tx: Tx, account: Id): Promise<FactorRow | undefined> {
  const { rows } = await tx.query<FactorRow>(
    `SELECT f.account, f.kid, f.wrapped, f.master, f.confirmed FROM z.second_factor AS f WHERE f.account = $1`, [account])
  return rows[0]
}

/** A new secret that waits to be confirmed, instead of one that still waits. False where one is confirmed: that is not written over. */
export async function putFactor(tx: Tx, { account, kid, wrapped, master, made }: Omit<FactorRow, 'confirmed'> & { made: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.second_factor AS f (account, kid, wrapped, master, made) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account) DO UPDATE SET kid = excluded.kid, wrapped = excluded.wrapped, master = excluded.master, made = excluded.made, last_step = 0
     WHERE f.confirmed IS NULL`,
    [account, kid, wrapped, master, made])
  return rowCount === 1
}

/** Takes the code of a step, unless it or a later one was taken before: of two at once, one is taken. */
export async function takeStep(tx: Tx, account: Id, step: number): Promise<boolean> {
  const { rowCount } = await tx.query(`UPDATE z.second_factor SET last_step = $2 WHERE account = $1 AND last_step < $2`, [account, step])
  return rowCount === 1
}

export async function confirmFactor(tx: Tx, account: Id, moment: Moment): Promise<boolean> {
  const { rowCount } = await tx.query(`UPDATE z.second_factor SET confirmed = $2 WHERE account = $1 AND confirmed IS NULL`, [account, moment])
  return rowCount === 1
}

/** The secret and its recovery codes go. False where there was none. */
export async function dropFactor(tx: Tx, account: Id): Promise<boolean> {
  await tx.query(`DELETE FROM z.recovery_code WHERE account = $1`, [account])
  const { rowCount } = await tx.query(`DELETE FROM z.second_factor WHERE account = $1`, [account])
  return rowCount === 1
}

/** These codes and none that were made before. */
export async function putRecoveryCodes(tx: Tx, account: Id, hashes: readonly Buffer[]): Promise<void> {
  await tx.query(`DELETE FROM z.recovery_code WHERE account = $1`, [account])
  await tx.query(`INSERT INTO z.recovery_code (account, hash) SELECT $1, h FROM unnest($2::bytea[]) AS h`, [account, hashes])
}

/** Uses a code up; false where there is no such code, or it was used. */
export async function useRecoveryCode(tx: Tx, { account, hash, moment }: { account: Id; hash: Buffer; moment: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(`UPDATE z.recovery_code SET used = $3 WHERE account = $1 AND hash = $2 AND used IS NULL`, [account, hash, moment])
  return rowCount === 1
}

export async function countRecoveryCodes(tx: Tx, account: Id): Promise<number> {
  const { rows } = await tx.query<{ left: number }>(`SELECT count(*)::int AS left FROM z.recovery_code AS c WHERE c.account = $1 AND c.used IS NULL`, [account])
  return rows[0]?.left ?? 0
}

/** When a second factor was first asked of an account: now, where it never was. */
export async function askFactor(tx: Tx, account: Id, moment: Moment): Promise<Moment> {
  await tx.query(`UPDATE z.account SET second_asked = $2 WHERE id = $1 AND second_asked IS NULL`, [account, moment])
  const { rows } = await tx.query<{ asked: Moment }>(`SELECT a.second_asked AS asked FROM z.account AS a WHERE a.id = $1`, [account])
  return rows[0]?.asked ?? moment
}

export interface FactorPolicyRow {
  posts: string[]
  days: number
  demo: boolean
}

/** Undefined before anything is set up. */
export async function findFactorPolicy(tx: Tx): Promise<FactorPolicyRow | undefined> {
  const { rows } = await tx.query<FactorPolicyRow>(`SELECT i.second_factor_posts AS posts, i.second_factor_days AS days, i.demo FROM z.installation AS i`)
  return rows[0]
}

export async function setFactorPolicy(tx: Tx, { posts, days }: Omit<FactorPolicyRow, 'demo'>): Promise<void> {
  await tx.query(`UPDATE z.installation SET second_factor_posts = $1, second_factor_days = $2 WHERE one`, [posts, days])
}
