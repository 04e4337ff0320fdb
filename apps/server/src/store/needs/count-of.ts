import type { Json, Question } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/**
 * What a subject's facts of one measure come to between two days, both included, sealed or not. The answer caps something, so the subject is
 * locked first: whoever counts the same subject next sees what this transaction posts. A subject is a case or term, or a person.
 */
export async function countOf(tx: Tx, town: number, { measure, subject, from, to }: Extract<Question, { need: 'count' }>): Promise<Json> {
  await Promise.all([
    tx.query('SELECT FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2::uuid FOR UPDATE', [town, subject]),
    tx.query('SELECT FROM z.person p WHERE p.town_id = $1 AND p.id = $2::uuid FOR UPDATE', [town, subject]),
  ])
  const { rows } = await tx.query<{ amount: string }>(
    `SELECT coalesce(sum(f.amount), 0) AS amount FROM z.fact f
     WHERE f.town_id = $1 AND f.measure = $2 AND f.subject = $3 AND f.day BETWEEN $4 AND $5`, [town, measure, subject, from, to])
  return rows[0]?.amount ?? '0'
}
