import type { Json, Question } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** The posts a person holds in this town on that day. */
export async function postsOf(tx: Tx, town: number, { account, day }: Extract<Question, { need: 'posts' }>): Promise<Json> {
  const { rows } = await tx.query<{ post: string }>(
    `SELECT DISTINCT p.post FROM z.post_held p
     WHERE p.town_id = $1 AND p.account::text = $2 AND p.ended IS NULL AND p.from_day <= $3 AND (p.to_day IS NULL OR p.to_day >= $3)
     ORDER BY p.post`, [town, account, day])
  return rows.map(({ post }) => post)
}
