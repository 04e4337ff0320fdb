import type { Tx } from '../connection.ts'

export interface UnitRow {
  id: string
  name: string
}

export async function listUnitsOf(tx: Tx, town: number): Promise<UnitRow[]> {
  const { rows } = await tx.query<UnitRow>(`SELECT u.id, u.name FROM z.unit AS u WHERE u.town_id = $1 ORDER BY u.name COLLATE "C", u.id`, [town])
  return rows
}

export async function insertUnit(tx: Tx, town: number, { id, name }: UnitRow): Promise<void> {
  await tx.query(`INSERT INTO z.unit (town_id, id, name) VALUES ($1, $2, $3)`, [town, id, name])
}

export async function setUnitName(tx: Tx, town: number, { id, name }: UnitRow): Promise<boolean> {
  const { rowCount } = await tx.query(`UPDATE z.unit SET name = $3 WHERE town_id = $1 AND id = $2`, [town, id, name])
  return rowCount === 1
}
