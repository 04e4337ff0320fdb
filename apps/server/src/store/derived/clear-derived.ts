import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

const ofCases = ['duty', 'paper', 'case_value', 'words', 'case_person', 'case_account'] as const

/**
 * Takes away what is kept of some cases, but for their heads (whoever waits for a head would find it gone) and, where there is a head, for
 * their words: they are most of what is kept, and are held against what they should be instead.
 */
export async function clearDerived(tx: Tx, town: number, { ids, withoutHead }: { ids: readonly Id[]; withoutHead: readonly Id[] }): Promise<void> {
  await Promise.all(ofCases.map((table) =>
    tx.query(`DELETE FROM z.${table} t WHERE t.town_id = $1 AND t.case_id = ANY($2::uuid[])`, [town, table === 'words' ? withoutHead : ids])))
}

/** The words kept of some cases. */
export async function wordsKept(tx: Tx, town: number, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly string[]>> {
  const { rows } = await tx.query<{ id: Id; words: string[] }>(
    'SELECT w.case_id AS id, array_agg(w.word) AS words FROM z.words w WHERE w.town_id = $1 AND w.case_id = ANY($2::uuid[]) GROUP BY w.case_id', [town, ids])
  return new Map(rows.map(({ id, words }) => [id, words]))
}

/** Takes away everything kept of cases that no act knows of. By sets, not row by row: the tables were just filled, and nothing is known of them. */
export async function clearStrays(tx: Tx, town: number): Promise<void> {
  for (const table of ofCases) {
    const { rows } = await tx.query<{ id: Id }>(
      `SELECT t.case_id AS id FROM z.${table} t WHERE t.town_id = $1 EXCEPT SELECT a.stream FROM z.act a WHERE a.town_id = $1 AND a.position = 1`, [town])
    if (rows.length > 0) await tx.query(`DELETE FROM z.${table} t WHERE t.town_id = $1 AND t.case_id = ANY($2::uuid[])`, [town, rows.map(({ id }) => id)])
  }
  const { rows } = await tx.query<{ id: Id }>(
    'SELECT t.id FROM z.case_head t WHERE t.town_id = $1 EXCEPT SELECT a.stream FROM z.act a WHERE a.town_id = $1 AND a.position = 1', [town])
  if (rows.length > 0) await tx.query('DELETE FROM z.case_head t WHERE t.town_id = $1 AND t.id = ANY($2::uuid[])', [town, rows.map(({ id }) => id)])
}
