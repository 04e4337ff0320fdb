import type { Pool } from './connection.ts'
import { withoutTowns } from './in-towns.ts'

/**
 * After much was written at once: lets the planner see how much there is now, instead of some minutes later. Changes no row. Where it does not
 * come about, the database's own round does it later: that stops nobody.
 */
export async function lookAtTables(pool: Pool): Promise<void> {
  await withoutTowns(pool, (tx) => tx.query('SELECT z.look_at_tables()')).catch(() => undefined)
}
