import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** The case in which each person was last named; persons against whom it is do not stand in it. */
export async function lastCaseOf(tx: Tx, town: number, persons: readonly Id[]): Promise<Map<Id, Id>> {
  if (persons.length === 0) return new Map()
  const { rows } = await tx.query<{ person: Id; caseId: Id }>(
    `SELECT DISTINCT ON (p.person) p.person, p.case_id AS "caseId" FROM z.case_person p
     WHERE p.town_id = $1 AND p.person = ANY($2::uuid[]) AND left(p.field, 1) <> '!' ORDER BY p.person, p.case_id DESC`, [town, persons])
  return new Map(rows.map(({ person, caseId }) => [person, caseId]))
}
