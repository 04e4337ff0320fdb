import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** A running duty whose day went by and of which nothing was said yet. */
export interface Passing {
  caseId: Id
  due: Day
}

const onPage = 200

/** A page of them by index, the earliest first; `after` goes on behind the last of the page before, whatever became of it. */
export async function findPassing(tx: Tx, town: number, { today, after }: { today: Day; after: Passing | undefined }): Promise<Passing[]> {
  const { rows } = await tx.query<Passing>(
    `SELECT d.case_id AS "caseId", d.statutory_due AS due FROM z.duty d
     WHERE d.town_id = $1 AND d.status = 'open' AND NOT d.stopped AND d.fell_due IS DISTINCT FROM d.statutory_due
       AND d.statutory_due < $2 AND (d.statutory_due, d.case_id) > ($3::date, $4::uuid)
     ORDER BY d.statutory_due, d.case_id LIMIT ${onPage}`,
    [town, today, after?.due ?? '0001-01-01', after?.caseId ?? '00000000-0000-0000-0000-000000000000'])
  return rows
}
