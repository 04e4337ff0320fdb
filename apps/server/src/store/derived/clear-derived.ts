import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

const ofCases = ['duty', 'paper', 'case_value', 'words', 'case_person', 'case_account'] as const

/** Takes away what is kept of some cases, but for their heads: whoever waits for a head would find it gone. */
export async function clearDerived(tx: Tx, town: number, ids: readonly Id[]): Promise<void> {
  await Promise.all(ofCases.map((table) => tx.query(`DELETE FROM z.${table} t WHERE t.town_id = $1 AND t.case_id = ANY($2::uuid[])`, [town, ids])))
}

/** Takes away everything kept of cases that no act knows of. */
export async function clearStrays(tx: Tx, town: number): Promise<void> {
  const unknown = (id: string) => `NOT EXISTS (SELECT FROM z.act a WHERE a.town_id = $1 AND a.stream = t.${id} AND a.position = 1)`
  for (const table of ofCases) await tx.query(`DELETE FROM z.${table} t WHERE t.town_id = $1 AND ${unknown('case_id')}`, [town])
  await tx.query(`DELETE FROM z.case_head t WHERE t.town_id = $1 AND ${unknown('id')}`, [town])
}
