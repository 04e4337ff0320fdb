import type { Id, Json, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** How the columns of a kind of spreadsheet are read, kept under a name. */
export interface KeptMapping {
  name: string
  account: Id
  moment: Moment
  headings: string[]
  mapping: Json
}

/** The latest first. */
export async function listMappings(tx: Tx, town: number, definition: string): Promise<KeptMapping[]> {
  const { rows } = await tx.query<KeptMapping>(
    `SELECT m.name, m.account, m.moment, m.headings, m.mapping FROM z.import_mapping m WHERE m.town_id = $1 AND m.definition = $2 ORDER BY m.moment DESC, m.name LIMIT 50`, [town, definition])
  return rows
}

/** Saved again under a name it takes the place of what was there. */
export async function keepMapping(tx: Tx, town: number, { definition, name, account, moment, headings, mapping }: KeptMapping & { definition: string }): Promise<void> {
  await tx.query(
    `INSERT INTO z.import_mapping (town_id, definition, name, account, moment, headings, mapping) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (town_id, definition, name) DO UPDATE SET account = excluded.account, moment = excluded.moment, headings = excluded.headings, mapping = excluded.mapping`,
    [town, definition, name, account, moment, headings, JSON.stringify(mapping)])
}
