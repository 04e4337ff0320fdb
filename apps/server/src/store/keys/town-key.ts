import type { Tx } from '../connection.ts'
import { makeDataKey, wrapKey } from './data-key.ts'
import type { DataKey } from './data-key.ts'
import { findKeysOf } from './data-keys.ts'
import type { MasterKeys } from './master-keys.ts'

/** A town has one key of its own, for blind indexes; it is nobody's personal key and is never destroyed. */
const owner = '00000000-0000-0000-0000-000000000000'

/** The town's key, made at its first use. Two servers at once: one makes it, both read it. */
export async function getTownKey(tx: Tx, town: number, masters: MasterKeys): Promise<DataKey> {
  const known = await findTownKey(tx, town, masters)
  if (known !== undefined) return known
  const { kid, wrapped, master } = wrapKey(makeDataKey(masters, 'town', { town, owner }), masters.current)
  await tx.query(
    `INSERT INTO z.data_key (town_id, kid, owner_kind, owner, wrapped, master) VALUES ($1, $2, 'town', $3, $4, $5) ON CONFLICT (town_id, owner_kind, owner) DO NOTHING`,
    [town, kid, owner, wrapped, master])
  const made = await findTownKey(tx, town, masters)
  if (made === undefined) throw new Error(`town ${town} has no key of its own`)
  return made
}

async function findTownKey(tx: Tx, town: number, masters: MasterKeys): Promise<DataKey | undefined> {
  return (await findKeysOf(tx, town, { kind: 'town', owners: [owner], masters })).get(owner)
}
