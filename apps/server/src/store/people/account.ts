import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface AccountRow {
  id: Id
  signIn: string
  name: string
  password: string
  ended: Moment | null
}

const columns = `a.id, a.sign_in AS "signIn", a.name, a.password, a.ended`

export async function findAccountBySignIn(tx: Tx, signIn: string): Promise<AccountRow | undefined> {
  const { rows } = await tx.query<AccountRow>(`SELECT ${columns} FROM z.account AS a WHERE a.sign_in = $1`, [signIn])
  return rows[0]
}

export async function findAccount(tx: Tx, id: Id): Promise<AccountRow | undefined> {
  const { rows } = await tx.query<AccountRow>(`SELECT ${columns} FROM z.account AS a WHERE a.id = $1`, [id])
  return rows[0]
}

/** False where the sign-in name is taken. */
export async function insertAccount(tx: Tx, { id, signIn, name, password }: Omit<AccountRow, 'ended'>): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.account (id, sign_in, name, password) VALUES ($1, $2, $3, $4) ON CONFLICT (sign_in) DO NOTHING`,
    [id, signIn, name, password])
  return rowCount === 1
}

export async function setPassword(tx: Tx, account: Id, password: string): Promise<void> {
  await tx.query(`UPDATE z.account SET password = $2 WHERE id = $1`, [account, password])
}

export async function setAccountEnded(tx: Tx, account: Id, moment: Moment): Promise<void> {
  await tx.query(`UPDATE z.account SET ended = $2 WHERE id = $1 AND ended IS NULL`, [account, moment])
}

/** Accounts that hold a post in this town, or held one and were not given another. By name. */
export async function listAccountsOf(tx: Tx, town: number): Promise<Omit<AccountRow, 'password'>[]> {
  const { rows } = await tx.query<Omit<AccountRow, 'password'>>(
    `SELECT a.id, a.sign_in AS "signIn", a.name, a.ended
     FROM z.account AS a
     WHERE EXISTS (SELECT FROM z.post_held AS p WHERE p.account = a.id AND p.town_id = $1)
     ORDER BY a.ended IS NOT NULL, a.name COLLATE "C", a.id`,
    [town])
  return rows
}
