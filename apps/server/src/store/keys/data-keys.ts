import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'
import { unwrapKey, wrapKey } from './data-key.ts'
import type { DataKey, KeyOwner, WrappedKey } from './data-key.ts'
import type { MasterKeys } from './master-keys.ts'

const columns = `k.town_id AS town, k.kid, k.owner_kind AS kind, k.owner, k.wrapped, k.master`

/** Keys by id; one that was destroyed is not among them. */
export async function findKeys(tx: Tx, town: number, { kids, masters }: { kids: readonly Id[]; masters: MasterKeys }): Promise<Map<Id, DataKey>> {
  if (kids.length === 0) return new Map()
  const { rows } = await tx.query<WrappedKey>(`SELECT ${columns} FROM z.data_key k WHERE k.town_id = $1 AND k.kid = ANY($2::uuid[])`, [town, [...new Set(kids)]])
  return new Map(rows.map((row) => [row.kid, unwrapKey(row, masters)]))
}

/** Keys by whose they are; by owner. */
export async function findKeysOf(
  tx: Tx,
  town: number,
  { kind, owners, masters }: { kind: KeyOwner; owners: readonly Id[]; masters: MasterKeys },
): Promise<Map<Id, DataKey>> {
  if (owners.length === 0) return new Map()
  const { rows } = await tx.query<WrappedKey>(
    `SELECT ${columns} FROM z.data_key k WHERE k.town_id = $1 AND k.owner_kind = $2 AND k.owner = ANY($3::uuid[])`, [town, kind, [...new Set(owners)]])
  return new Map(rows.map((row) => [row.owner, unwrapKey(row, masters)]))
}

export async function insertKeys(tx: Tx, keys: readonly DataKey[], masters: MasterKeys): Promise<void> {
  await insertRows(tx, {
    into: 'z.data_key (town_id, kid, owner_kind, owner, wrapped, master)',
    rows: keys.map((key) => wrapKey(key, masters.current)).map(({ town, kid, kind, owner, wrapped, master }) => [town, kid, kind, owner, wrapped, master]),
  })
}

/** Whose a key is; undefined for one that was destroyed or is out of reach. */
export async function findOwnerOf(tx: Tx, town: number, kid: Id): Promise<Id | undefined> {
  const { rows } = await tx.query<{ owner: Id }>('SELECT k.owner FROM z.data_key k WHERE k.town_id = $1 AND k.kid = $2', [town, kid])
  return rows[0]?.owner
}
