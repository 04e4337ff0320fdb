import type { Tx } from '../connection.ts'

export interface TownRow {
  id: number
  code: string
  name: string
  kind: 'town' | 'county' | 'province'
  parent: number | null
  demo: boolean
}

export async function findTown(tx: Tx, id: number): Promise<TownRow | undefined> {
  const { rows } = await tx.query<TownRow>(`SELECT t.id, t.code, t.name, t.kind, t.parent, t.demo FROM z.town AS t WHERE t.id = $1`, [id])
  return rows[0]
}

/** Every town and county of the installation, by number. */
export async function listAllTowns(tx: Tx): Promise<TownRow[]> {
  const { rows } = await tx.query<TownRow>(`SELECT t.id, t.code, t.name, t.kind, t.parent, t.demo FROM z.town AS t ORDER BY t.id`)
  return rows
}

/** Where the installation begins: the row without a parent; the first of them where several counties share one. */
export async function findRoot(tx: Tx): Promise<TownRow | undefined> {
  const { rows } = await tx.query<TownRow>(
    `SELECT t.id, t.code, t.name, t.kind, t.parent, t.demo FROM z.town AS t WHERE t.parent IS NULL ORDER BY t.id LIMIT 1`)
  return rows[0]
}

/** A town, and the head of its seals, which is made with it and locked by its sealer alone. The scope must hold it. */
export async function insertTown(tx: Tx, { id, code, name, kind, parent, demo }: TownRow): Promise<void> {
  await tx.query(`INSERT INTO z.town (id, code, name, kind, parent, demo) VALUES ($1, $2, $3, $4, $5, $6)`, [id, code, name, kind, parent, demo])
  await tx.query(`INSERT INTO z.seal_head (town_id) VALUES ($1)`, [id])
}
