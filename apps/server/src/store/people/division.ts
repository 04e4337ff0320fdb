import type { Tx } from '../connection.ts'

export interface DivisionRow {
  code: string
  name: string
  parent: string | null
  /** 1 province, 2 city, 3 county, 4 town, 5 village. */
  level: number
}

const atOnce = 5000

/** Safe to repeat: what is there stays as it is. */
export async function insertDivisions(tx: Tx, divisions: readonly DivisionRow[]): Promise<void> {
  for (let from = 0; from < divisions.length; from += atOnce) {
    const some = divisions.slice(from, from + atOnce)
    await tx.query(
      `INSERT INTO z.division (code, name, parent, level) SELECT d.code, d.name, d.parent, d.level
       FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS d (code, name, parent, level) ON CONFLICT (code) DO NOTHING`,
      [some.map(({ code }) => code), some.map(({ name }) => name), some.map(({ parent }) => parent), some.map(({ level }) => level)])
  }
}

export async function hasDivisions(tx: Tx): Promise<boolean> {
  const { rows } = await tx.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM z.division) AS any`)
  return rows[0]?.any ?? false
}

export async function findDivision(tx: Tx, code: string): Promise<DivisionRow | undefined> {
  const { rows } = await tx.query<DivisionRow>(`SELECT d.code, d.name, d.parent, d.level FROM z.division AS d WHERE d.code = $1`, [code])
  return rows[0]
}

/** What lies directly in a division, or all provinces. */
export async function divisionsIn(tx: Tx, parent: string | undefined): Promise<DivisionRow[]> {
  const { rows } = await tx.query<DivisionRow>(
    `SELECT d.code, d.name, d.parent, d.level FROM z.division AS d WHERE d.parent IS NOT DISTINCT FROM $1 ORDER BY d.code`, [parent ?? null])
  return rows
}
