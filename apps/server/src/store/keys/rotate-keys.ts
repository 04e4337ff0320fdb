import type { Pool, Tx } from '../connection.ts'
import { inTowns } from '../in-towns.ts'
import { unwrapKey, wrapKey } from './data-key.ts'
import type { WrappedKey } from './data-key.ts'
import type { MasterKeys } from './master-keys.ts'

const atOnce = 500

const otherwiseWrapped = `
SELECT k.town_id AS town, k.kid, k.owner_kind AS kind, k.owner, k.wrapped, k.master
FROM z.data_key k
WHERE k.town_id = $1 AND k.master <> $2
ORDER BY k.kid
LIMIT ${atOnce}
FOR UPDATE`

/**
 * Rewraps under the current master key every data key of a town that an older one wraps; sealed values and hashes stay as they are.
 * In small transactions, safe to break off and repeat. `eraser` is the one role that may. Answers how many were rewrapped.
 */
export async function rotateKeys(eraser: Pool, town: number, masters: MasterKeys): Promise<number> {
  const rewrapped = await inTowns(eraser, [town], (tx) => rotateSome(tx, town, masters))
  return rewrapped < atOnce ? rewrapped : rewrapped + await rotateKeys(eraser, town, masters)
}

async function rotateSome(tx: Tx, town: number, masters: MasterKeys): Promise<number> {
  const { rows } = await tx.query<WrappedKey>(otherwiseWrapped, [town, masters.current.id])
  const changed = rows.map((row) => wrapKey(unwrapKey(row, masters), masters.current))
  await Promise.all(changed.map(({ kid, wrapped, master }) =>
    tx.query('UPDATE z.data_key k SET wrapped = $3, master = $4 WHERE k.town_id = $1 AND k.kid = $2', [town, kid, wrapped, master])))
  return changed.length
}
