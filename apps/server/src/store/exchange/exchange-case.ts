import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** It came from the internet zone: from now on that zone is told how it stands. */
export async function insertExchangeCase(tx: Tx, town: number, id: Id): Promise<void> {
  await tx.query('INSERT INTO z.exchange_case (town_id, id, told) VALUES ($1, $2, 0) ON CONFLICT (town_id, id) DO NOTHING', [town, id])
}

export async function isExchangeCase(tx: Tx, town: number, id: Id): Promise<boolean> {
  const { rowCount } = await tx.query('SELECT FROM z.exchange_case x WHERE x.town_id = $1 AND x.id = $2', [town, id])
  return rowCount > 0
}

/** Cases that went on since they were told of. */
export async function casesToTell(tx: Tx, town: number, most: number): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT x.id FROM z.exchange_case x JOIN z.case_head h ON h.town_id = $1 AND h.id = x.id
     WHERE x.town_id = $1 AND h.position > x.told ORDER BY h.moved, x.id LIMIT $2`, [town, most])
  return rows.map(({ id }) => id)
}

export async function setTold(tx: Tx, { town, id, told }: { town: number; id: Id; told: number }): Promise<void> {
  await tx.query('UPDATE z.exchange_case AS x SET told = $3 WHERE x.town_id = $1 AND x.id = $2 AND x.told < $3', [town, id, told])
}
