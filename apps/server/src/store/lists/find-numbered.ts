import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

interface Numbered {
  /** As it was typed, and as a paper has it: series, year, number. */
  number: string
  paper?: { series: string; year: number; number: number }
  /** Listed fields that hold a number or another short text in the open. */
  fields: readonly { definition: string; field: string }[]
}

const most = 20

/** Cases of a town that have exactly this number, or a paper that has it. Which of them the reader sees is not asked here. */
export async function findNumbered(tx: Tx, town: number, { number, paper, fields }: Numbered): Promise<Id[]> {
  const byValue = await tx.query<{ id: Id }>(
    `SELECT DISTINCT v.case_id AS id FROM unnest($3::text[], $4::text[]) AS one (definition, field)
     CROSS JOIN LATERAL (SELECT v.case_id FROM z.case_value v WHERE v.town_id = $1 AND v.definition = one.definition AND v.field = one.field AND v.value = $2 LIMIT ${most}) v LIMIT ${most}`,
    [town, number, fields.map(({ definition }) => definition), fields.map(({ field }) => field)])
  if (paper === undefined) return byValue.rows.map(({ id }) => id)
  const byPaper = await tx.query<{ id: Id }>('SELECT p.case_id AS id FROM z.paper_number p WHERE p.town_id = $1 AND p.series = $2 AND p.year = $3 AND p.number = $4', [town, paper.series, paper.year, paper.number])
  return [...new Set([...byPaper.rows, ...byValue.rows].map(({ id }) => id))]
}
