import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** The villages and grids of a town with what people call them and their parts. */
export async function knownPlaces(tx: Tx, town: number): Promise<{ id: Id; name: string; others: string[] }[]> {
  const { rows } = await tx.query<{ id: Id; name: string; others: string[] }>('SELECT p.id, p.name, p.aliases AS others FROM z.place p WHERE p.town_id = $1', [town])
  return rows
}

/** In which of these cases one of these persons stands; whom a case is against is not looked up. */
export async function findStandingIn(tx: Tx, town: number, { persons, ids }: { persons: readonly Id[]; ids: readonly Id[] }): Promise<Set<Id>> {
  if (persons.length === 0 || ids.length === 0) return new Set()
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT DISTINCT p.case_id AS id FROM z.case_person p WHERE p.town_id = $1 AND p.person = ANY($2::uuid[]) AND p.case_id = ANY($3::uuid[]) AND left(p.field, 1) <> '!'`, [town, persons, ids])
  return new Set(rows.map(({ id }) => id))
}
