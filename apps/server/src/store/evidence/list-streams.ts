import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Streams of a town in order of id, a page after another. */
export async function listStreams(tx: Tx, town: number, { after, most }: { after: Id | undefined; most: number }): Promise<Id[]> {
  const { rows } = await tx.query<{ stream: Id }>(
    `SELECT a.stream FROM z.act a WHERE a.town_id = $1 AND a.stream > $2::uuid AND a.position = 1 ORDER BY a.stream LIMIT $3`,
    [town, after ?? '00000000-0000-0000-0000-000000000000', most])
  return rows.map(({ stream }) => stream)
}
