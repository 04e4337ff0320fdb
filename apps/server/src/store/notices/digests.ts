import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/**
 * Who holds a post in force in this town, and none in a town before it: each person is asked about in one town alone. Left out is of whom
 * there is a notice whose key is `key` and the account.
 */
export async function accountsWithoutKey(tx: Tx, town: number, { day, key }: { day: Day; key: string }): Promise<Id[]> {
  const { rows } = await tx.query<{ account: Id }>(
    `SELECT p.account FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account
     WHERE p.post <> 'resident' AND p.ended IS NULL AND a.ended IS NULL AND p.from_day <= $2 AND (p.to_day IS NULL OR p.to_day >= $2)
       AND NOT EXISTS (SELECT FROM z.notice n WHERE n.town_id = $1 AND n.key = $3 || p.account)
     GROUP BY p.account HAVING min(p.town_id) = $1 ORDER BY p.account`, [town, day, key])
  return rows.map(({ account }) => account)
}
