import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { factorBinding } from '../people/second-factor.ts'
import type { FactorRow } from '../people/second-factor.ts'
import { bindingOf } from './data-key.ts'
import type { WrappedKey } from './data-key.ts'

export interface WrappedRow {
  /** By which the row is known in its place. */
  id: Id
  wrapped: Buffer
  master: string
  /** What it is bound to. */
  aad: Buffer
}

export interface Listing {
  /** The town; undefined for what belongs to none. */
  town: number | undefined
  /** Those behind this one, in order of id. */
  after: Id
  /** Wrapped by another master key than this. */
  than: string
}

/**
 * Everything that is wrapped by a master key. Whoever adds a table of this kind adds it here: a master key is retired when nothing in any of
 * these places is wrapped by it.
 */
export interface WrappedPlace {
  /** For the operator. */
  zh: string
  /** Rows of towns, or of none. */
  of: 'town' | 'all'
  /** At most `rewrappedAtOnce`, locked. */
  list: (tx: Tx, listing: Listing) => Promise<WrappedRow[]>
  put: (tx: Tx, town: number | undefined, row: Omit<WrappedRow, 'aad'>) => Promise<unknown>
  count: (tx: Tx, town: number | undefined) => Promise<{ master: string; wrapped: number }[]>
}

export const rewrappedAtOnce = 500

/** Keys of a town's table that has the columns of z.data_key. */
const keysOfTown = (zh: string, table: 'data_key' | 'isolated_key'): WrappedPlace => ({
  zh, of: 'town',
  list: async (tx, { town, after, than }) => {
    const { rows } = await tx.query<WrappedKey>(
      `SELECT k.town_id AS town, k.kid, k.owner_kind AS kind, k.owner, k.wrapped, k.master FROM z.${table} k
       WHERE k.town_id = $1 AND k.kid > $2 AND k.master <> $3 ORDER BY k.kid LIMIT ${rewrappedAtOnce} FOR UPDATE`, [town, after, than])
    return rows.map((row) => ({ id: row.kid, wrapped: row.wrapped, master: row.master, aad: bindingOf(row) }))
  },
  put: (tx, town, { id, wrapped, master }) =>
    tx.query(`UPDATE z.${table} k SET wrapped = $3, master = $4 WHERE k.town_id = $1 AND k.kid = $2`, [town, id, wrapped, master]),
  count: async (tx, town) => (await tx.query<{ master: string; wrapped: number }>(
    `SELECT k.master, count(*) AS wrapped FROM z.${table} k WHERE k.town_id = $1 GROUP BY k.master`, [town])).rows,
})

/** Belong to accounts, by which their rows are known. */
const secondFactors: WrappedPlace = {
  zh: '二次验证的密钥', of: 'all',
  list: async (tx, { after, than }) => {
    const { rows } = await tx.query<Pick<FactorRow, 'account' | 'kid' | 'wrapped' | 'master'>>(
      `SELECT f.account, f.kid, f.wrapped, f.master FROM z.second_factor f WHERE f.account > $1 AND f.master <> $2 ORDER BY f.account LIMIT ${rewrappedAtOnce} FOR UPDATE`, [after, than])
    return rows.map(({ account, kid, wrapped, master }) => ({ id: account, wrapped, master, aad: factorBinding({ account, kid }) }))
  },
  put: (tx, _town, { id, wrapped, master }) => tx.query('UPDATE z.second_factor SET wrapped = $2, master = $3 WHERE account = $1', [id, wrapped, master]),
  count: async (tx) => (await tx.query<{ master: string; wrapped: number }>('SELECT f.master, count(*) AS wrapped FROM z.second_factor f GROUP BY f.master')).rows,
}

export const wrappedPlaces: readonly WrappedPlace[] = [keysOfTown('数据密钥', 'data_key'), keysOfTown('隔离内容的密钥', 'isolated_key'), secondFactors]
