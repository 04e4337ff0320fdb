import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Villages and grids of towns, by id. */
export async function placeNames(tx: Tx, towns: readonly number[]): Promise<Record<string, string>> {
  const { rows } = await tx.query<{ id: Id; name: string }>('SELECT id, name FROM z.place WHERE town_id = ANY($1::int[])', [towns])
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

export async function accountNames(tx: Tx, accounts: readonly Id[]): Promise<Record<string, string>> {
  const { rows } = await tx.query<{ id: Id; name: string }>('SELECT id, name FROM z.account WHERE id = ANY($1::uuid[])', [accounts])
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

export async function townNames(tx: Tx, towns: readonly number[]): Promise<Record<number, { name: string; demo: boolean; parent: number | null }>> {
  const { rows } = await tx.query<{ id: number; name: string; demo: boolean; parent: number | null }>(
    'SELECT id, name, demo, parent FROM z.town WHERE id = ANY($1::int[])',
    [towns],
  )
  return Object.fromEntries(rows.map(({ id, ...town }) => [id, town]))
}

export async function townOfAttachment(tx: Tx, towns: readonly number[], id: Id): Promise<number | undefined> {
  const { rows } = await tx.query<{ town: number }>('SELECT town_id AS town FROM z.attachment WHERE town_id = ANY($1::int[]) AND id = $2', [towns, id])
  return rows[0]?.town
}

export async function listTowns(tx: Tx): Promise<{ id: number; code: string; name: string; demo: boolean }[]> {
  const { rows } = await tx.query<{ id: number; code: string; name: string; demo: boolean }>(`SELECT id, code, name, demo FROM z.town WHERE kind = 'town' ORDER BY id`)
  return rows
}

/** The towns of a county; none of a town. */
export async function listTownsBelow(tx: Tx, town: number): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>('SELECT id FROM z.town WHERE parent = $1 ORDER BY id', [town])
  return rows.map(({ id }) => id)
}
