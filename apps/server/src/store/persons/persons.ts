import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

/** A person of a town by random id. No name is kept here: what is known of a person stands sealed in the acts. */
export interface PersonRow {
  town: number
  id: Id
  kid: Id
  phoneIndex: Buffer | null
  idNumberIndex: Buffer | null
}

export async function insertPersons(tx: Tx, persons: readonly PersonRow[]): Promise<void> {
  await insertRows(tx, {
    into: 'z.person (town_id, id, kid, phone_index, id_number_index)',
    rows: persons.map(({ town, id, kid, phoneIndex, idNumberIndex }) => [town, id, kid, phoneIndex, idNumberIndex]),
  })
}

/** A number given later for a person already known; one that is not given leaves what was there. */
export async function setIndexes(tx: Tx, { town, id, phoneIndex, idNumberIndex }: Omit<PersonRow, 'kid'>): Promise<void> {
  await tx.query(
    `UPDATE z.person p SET phone_index = coalesce($3, p.phone_index), id_number_index = coalesce($4, p.id_number_index)
     WHERE p.town_id = $1 AND p.id = $2`, [town, id, phoneIndex, idNumberIndex])
}

/** Persons who gave this phone or this ID number before; a few at most are of use. */
export async function findPersonsBy(
  tx: Tx,
  town: number,
  { phone, idNumber }: { phone: Buffer | undefined; idNumber: Buffer | undefined },
): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>(
    `(SELECT p.id FROM z.person p WHERE p.town_id = $1 AND p.id_number_index = $2 LIMIT 20)
     UNION (SELECT p.id FROM z.person p WHERE p.town_id = $1 AND p.phone_index = $3 LIMIT 20)`, [town, idNumber ?? null, phone ?? null])
  return rows.map(({ id }) => id)
}
