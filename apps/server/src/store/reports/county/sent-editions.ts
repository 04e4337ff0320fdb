import type { Tx } from '../../connection.ts'
import type { EditionKept } from '../editions.ts'

const columns = `e.number, e.kind, e.draft_version AS "draftVersion", to_char(e.cutoff, 'YYYY-MM-DD') AS cutoff, e.content, e.hash, e.account, e.moment`

/**
 * What was sent up last by each of these towns, a later correction with it. An edition that no town sent is not in it, whatever was made of it:
 * that is the wall between a county and its towns' drafts.
 */
export async function lastSentEditions(tx: Tx, towns: readonly number[], year: number): Promise<(EditionKept & { town: number })[]> {
  const { rows } = await tx.query<EditionKept & { town: number }>(
    `SELECT DISTINCT ON (e.town_id) e.town_id AS town, ${columns} FROM z.report_edition e
     JOIN z.report_step s ON s.town_id = e.town_id AND s.year = e.year AND s.edition = e.number AND s.step IN ('send', 'correct')
     WHERE e.town_id = ANY($1::int[]) AND e.year = $2 AND e.kind = 'upward' ORDER BY e.town_id, s.number DESC`, [towns, year])
  return rows
}
