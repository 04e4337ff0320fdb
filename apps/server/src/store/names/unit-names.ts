import type { Tx } from '../connection.ts'

/** Offices of a town, by id. */
export async function unitNames(tx: Tx, town: number): Promise<Record<string, string>> {
  const { rows } = await tx.query<{ id: string; name: string }>('SELECT u.id, u.name FROM z.unit u WHERE u.town_id = $1', [town])
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
