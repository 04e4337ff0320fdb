import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { unwrapKey } from './data-key.ts'
import type { DataKey, WrappedKey } from './data-key.ts'
import type { MasterKeys } from './master-keys.ts'

/** A key, or `shut`: its row is there and does not open, because it was changed or the master key is not here. */
export type TriedKey = DataKey | 'shut'

export interface Trying {
  /** Keys by their own id, or the keys of cases by the case. */
  by: 'kid' | 'case'
  ids: readonly Id[]
  masters: MasterKeys
}

/** Keys opened one by one, so that one that does not open hides no other: for verifying. One that was destroyed has no entry. */
export async function tryKeys(tx: Tx, town: number, { by, ids, masters }: Trying): Promise<Map<Id, TriedKey>> {
  if (ids.length === 0) return new Map()
  const those = by === 'kid' ? 'k.kid = ANY($2::uuid[])' : `k.owner_kind = 'case' AND k.owner = ANY($2::uuid[])`
  const { rows } = await tx.query<WrappedKey>(
    `SELECT k.town_id AS town, k.kid, k.owner_kind AS kind, k.owner, k.wrapped, k.master FROM z.data_key k WHERE k.town_id = $1 AND ${those}`, [town, [...new Set(ids)]])
  return new Map(rows.map((row) => [by === 'kid' ? row.kid : row.owner, tried(row, masters)]))
}

function tried(row: WrappedKey, masters: MasterKeys): TriedKey {
  try {
    return unwrapKey(row, masters)
  } catch {
    return 'shut'
  }
}
