import type { Tx } from '../connection.ts'

export interface UnitRow {
  id: string
  name: string
  /** `body`: of the county, placed in the town; only the county gives posts in it. */
  kind: 'office' | 'body'
}

export async function listUnitsOf(tx: Tx, town: number): Promise<UnitRow[]> {
  const { rows } = await tx.query<UnitRow>(`SELECT u.id, u.name, u.kind FROM z.unit AS u WHERE u.town_id = $1 ORDER BY u.name COLLATE "C", u.id`, [town])
  return rows
}

export async function insertUnit(tx: Tx, town: number, { id, name, kind }: UnitRow): Promise<void> {
  await tx.query(`INSERT INTO z.unit (town_id, id, name, kind) VALUES ($1, $2, $3, $4)`, [town, id, name, kind])
}

export async function setUnitName(tx: Tx, town: number, { id, name }: Pick<UnitRow, 'id' | 'name'>): Promise<boolean> {
  const { rowCount } = await tx.query(`UPDATE z.unit SET name = $3 WHERE town_id = $1 AND id = $2`, [town, id, name])
  return rowCount === 1
}

export async function findUnit(tx: Tx, town: number, id: string): Promise<UnitRow | undefined> {
  const { rows } = await tx.query<UnitRow>(`SELECT u.id, u.name, u.kind FROM z.unit AS u WHERE u.town_id = $1 AND u.id = $2`, [town, id])
  return rows[0]
}
