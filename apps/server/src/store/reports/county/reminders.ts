import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../../connection.ts'

/** When each of these towns was last reminded of its report of a year; of those reminded within the ninety days that notices are kept. */
export async function latestReminders(tx: Tx, towns: readonly number[], year: number): Promise<{ town: number; made: Moment }[]> {
  const { rows } = await tx.query<{ town: number; made: Moment }>(
    `SELECT DISTINCT ON (n.town_id) n.town_id AS town, n.made FROM z.notice n
     WHERE n.town_id = ANY($1::int[]) AND n.event = 'report-due' AND n.step = $2 ORDER BY n.town_id, n.made DESC`, [towns, String(year)])
  return rows
}
