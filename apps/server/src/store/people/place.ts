import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface PlaceRow {
  id: Id
  kind: 'village' | 'grid'
  code: string
  name: string
  parent: Id | null
  aliases: string[]
  ended: Day | null
}

export async function listPlacesOf(tx: Tx, town: number): Promise<PlaceRow[]> {
  const { rows } = await tx.query<PlaceRow>(
    `SELECT p.id, p.kind, p.code, p.name, p.parent, p.aliases, p.ended FROM z.place AS p WHERE p.town_id = $1 ORDER BY p.code, p.id`, [town])
  return rows
}

/** Those of the given ids that are places of the town and stand. */
export async function placesThere(tx: Tx, town: number, ids: readonly Id[]): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT p.id FROM z.place AS p WHERE p.town_id = $1 AND p.id = ANY($2::uuid[]) AND p.ended IS NULL`, [town, ids])
  return rows.map(({ id }) => id)
}

/** Those of the given ids that are places of the town, ended or not. */
export async function placesOf(tx: Tx, town: number, ids: readonly Id[]): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>('SELECT p.id FROM z.place AS p WHERE p.town_id = $1 AND p.id = ANY($2::uuid[])', [town, ids])
  return rows.map(({ id }) => id)
}

/** False where the code is taken in this town. */
export async function insertPlace(tx: Tx, town: number, { id, kind, code, name, parent, aliases }: Omit<PlaceRow, 'ended'>): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.place (town_id, id, kind, code, name, parent, aliases) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (town_id, code) DO NOTHING`,
    [town, id, kind, code, name, parent, aliases])
  return rowCount === 1
}

/** Villages one statement can take. */
export const villagesAtOnce = 200

export type VillageRow = Pick<PlaceRow, 'id' | 'code' | 'name' | 'aliases'>

/** Many villages in one statement. */
export async function insertVillages(tx: Tx, town: number, villages: readonly VillageRow[]): Promise<void> {
  const rows = villages.map((_, at) => `($1, $${at * 4 + 2}, 'village', $${at * 4 + 3}, $${at * 4 + 4}, $${at * 4 + 5})`)
  await tx.query(
    `INSERT INTO z.place (town_id, id, kind, code, name, aliases) VALUES ${rows.join(', ')}`,
    [town, ...villages.flatMap(({ id, code, name, aliases }) => [id, code, name, aliases])])
}

export async function setPlaceNames(tx: Tx, town: number, { id, name, aliases }: Pick<PlaceRow, 'id' | 'name' | 'aliases'>): Promise<boolean> {
  const { rowCount } = await tx.query(`UPDATE z.place SET name = $3, aliases = $4 WHERE town_id = $1 AND id = $2`, [town, id, name, aliases])
  return rowCount === 1
}
