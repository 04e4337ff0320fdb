import type { Act, Fact, Id } from '@zhenzhi/kernel'
import { addDecimals } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Found } from './finding.ts'
import type { FactRow } from './read-acts.ts'

/** The facts an act says it posted, against the rows that are counted. */
export function checkFacts(act: Act, rows: readonly FactRow[], found: Found): void {
  const say = (kind: string, what: string) => found({ table: 'fact', town: act.town, stream: act.stream, act: act.id, kind, what })
  const kept = new Map(rows.map((row) => [row.ordinal, row]))
  act.outcome.facts.forEach((fact, ordinal) => {
    const row = kept.get(ordinal)
    kept.delete(ordinal)
    if (row === undefined) say('missing', `第 ${act.position} 步的第 ${ordinal} 笔（${fact.measure}）不见了`)
    else if (!sameFact(fact, row)) say('changed', `第 ${act.position} 步的第 ${ordinal} 笔（${fact.measure}）被改过`)
  })
  for (const [ordinal, row] of kept) say('added', `第 ${act.position} 步多出第 ${ordinal} 笔（${row.measure} ${row.amount}）`)
}

function sameFact(fact: Fact, row: FactRow): boolean {
  return JSON.stringify([fact.measure, fact.record, fact.row ?? null, fact.subject, fact.day, addDecimals(fact.amount, '0'), fact.unit, fact.by, fact.grade, fact.reverses?.act ?? null, fact.reverses?.ordinal ?? null])
    === JSON.stringify([row.measure, row.record, row.row, row.subject, row.day, addDecimals(row.amount, '0'), row.unit, row.by, row.grade, row.reversesAct, row.reversesOrdinal])
}

/**
 * Facts whose act is not there at all. By sets, and the facts only once such acts are known: joined in one statement, every fact is held
 * against every act on tables that were filled since they were last analysed, which takes forever.
 */
export async function findStrayFacts(tx: Tx, town: number, found: Found): Promise<void> {
  const stray = await tx.query<{ act: Id }>(
    'SELECT s.act FROM z.fact s WHERE s.town_id = $1 EXCEPT SELECT a.id FROM z.act a WHERE a.town_id = $1 LIMIT 1000', [town])
  if (stray.rows.length === 0) return
  const { rows } = await tx.query<{ act: Id; record: Id; measure: string; ordinal: number }>(
    'SELECT f.act, f.record, f.measure, f.ordinal FROM z.fact f WHERE f.town_id = $1 AND f.act = ANY($2) ORDER BY f.act, f.ordinal LIMIT 1000', [town, stray.rows.map(({ act }) => act)])
  for (const { act, record, measure, ordinal } of rows) {
    found({ table: 'fact', town, stream: record, act, kind: 'stray', what: `第 ${ordinal} 笔（${measure}）所属的办理记录不存在` })
  }
}
