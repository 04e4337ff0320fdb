import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface ColleagueRow {
  account: Id
  name: string
  posts: string[]
}

/** Who holds posts in a town on a day, each once; residents hold none that count. */
export async function listColleaguesOf(tx: Tx, town: number, day: Day): Promise<ColleagueRow[]> {
  const { rows } = await tx.query<ColleagueRow>(
    `SELECT p.account, a.name, array_agg(DISTINCT p.post) AS posts FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account
     WHERE p.town_id = $1 AND p.post <> 'resident' AND p.ended IS NULL AND a.ended IS NULL AND p.from_day <= $2 AND (p.to_day IS NULL OR p.to_day >= $2)
     GROUP BY p.account, a.name ORDER BY a.name COLLATE "C", p.account`, [town, day])
  return rows
}
