import type { Id, Moment, Sealed } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface KeptFilterRow {
  town: number
  id: Id
  list: string
  sealed: Sealed
}

interface Whose {
  town: number
  account: Id
}

/** One person's, of these towns, in their own order. */
export async function keptFiltersOf(tx: Tx, towns: readonly number[], account: Id): Promise<KeptFilterRow[]> {
  const { rows } = await tx.query<KeptFilterRow>(
    'SELECT f.town_id AS town, f.id, f.list, f.sealed FROM z.kept_filter f WHERE f.town_id = ANY($1::int[]) AND f.account = $2 ORDER BY f.rank, f.moment, f.id', [towns, account])
  return rows
}

export async function insertKeptFilter(tx: Tx, { town, account, id, list, sealed, rank, moment }: Whose & { id: Id; list: string; sealed: Sealed; rank: number; moment: Moment }): Promise<void> {
  await tx.query('INSERT INTO z.kept_filter (town_id, account, id, list, sealed, rank, moment) VALUES ($1, $2, $3, $4, $5, $6, $7)', [town, account, id, list, JSON.stringify(sealed), rank, moment])
}

export async function findKeptFilter(tx: Tx, { town, account, id }: Whose & { id: Id }): Promise<KeptFilterRow | undefined> {
  const { rows } = await tx.query<KeptFilterRow>('SELECT f.town_id AS town, f.id, f.list, f.sealed FROM z.kept_filter f WHERE f.town_id = $1 AND f.account = $2 AND f.id = $3', [town, account, id])
  return rows[0]
}

export async function resealKeptFilter(tx: Tx, { town, account, id, sealed }: Whose & { id: Id; sealed: Sealed }): Promise<void> {
  await tx.query('UPDATE z.kept_filter f SET sealed = $4 WHERE f.town_id = $1 AND f.account = $2 AND f.id = $3', [town, account, id, JSON.stringify(sealed)])
}

/** In this order, from the first; those not named keep their rank and come behind. */
export async function rankKeptFilters(tx: Tx, { town, account, ids }: Whose & { ids: readonly Id[] }): Promise<void> {
  await tx.query(
    `UPDATE z.kept_filter f SET rank = coalesce(array_position($3::uuid[], f.id), 1000) WHERE f.town_id = $1 AND f.account = $2`, [town, account, ids])
}

export async function dropKeptFilter(tx: Tx, { town, account, id }: Whose & { id: Id }): Promise<boolean> {
  const { rowCount } = await tx.query('DELETE FROM z.kept_filter f WHERE f.town_id = $1 AND f.account = $2 AND f.id = $3', [town, account, id])
  return rowCount > 0
}
