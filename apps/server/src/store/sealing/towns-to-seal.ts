import type { Pool } from '../connection.ts'
import { inTowns, withoutTowns } from '../in-towns.ts'

/** Every town, and county, that keeps books. */
export async function allTowns(pool: Pool): Promise<number[]> {
  const { rows } = await withoutTowns(pool, (tx) => tx.query<{ id: number }>('SELECT id FROM z.town ORDER BY id'))
  return rows.map(({ id }) => id)
}

/** Towns with acts that wait to be sealed. The one look across towns that sealing takes; each is then sealed alone. */
export async function townsToSeal(pool: Pool): Promise<number[]> {
  const towns = await allTowns(pool)
  if (towns.length === 0) return []
  const { rows } = await inTowns(pool, towns, (tx) => tx.query<{ town: number }>(waiting, [towns]))
  return rows.map(({ town }) => town)
}

const waiting = 'SELECT DISTINCT town_id AS town FROM z.unsealed WHERE town_id = ANY($1::int[]) ORDER BY town'
