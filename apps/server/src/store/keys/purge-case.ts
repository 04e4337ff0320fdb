import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Takes away what was derived from a case's content: the words it is found under, its listed values, who stands in it. */
export async function purgeCase(tx: Tx, town: number, caseId: Id): Promise<void> {
  await Promise.all([
    tx.query('DELETE FROM z.words w WHERE w.town_id = $1 AND w.case_id = $2', [town, caseId]),
    tx.query('DELETE FROM z.case_value v WHERE v.town_id = $1 AND v.case_id = $2', [town, caseId]),
    tx.query('DELETE FROM z.case_person p WHERE p.town_id = $1 AND p.case_id = $2', [town, caseId]),
  ])
}
