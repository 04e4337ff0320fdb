import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** The last due day of all running duties of some towns; undefined where none runs. */
export async function lastDue(tx: Tx, towns: readonly number[]): Promise<Day | undefined> {
  const { rows } = await tx.query<{ last: Day | null }>(
    `SELECT max(d.statutory_due) AS last FROM z.duty d WHERE d.town_id = ANY($1::int[]) AND d.status = 'open' AND NOT d.stopped`, [towns])
  return rows[0]?.last ?? undefined
}
