import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import { asked, askedJson, entryOf, hasKeys } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { behind } from './behind.ts'

/** One record behind a part. `amount`: what it adds, in the measure's own unit. */
export interface RecordBehind {
  record: string
  amount: string
  entries: number
}

const walkText = `
DECLARE behind_walk NO SCROLL CURSOR FOR
WITH ${[asked, formOf(0, '$3').with, behind(formOf(0, '$3'))].join(',')}
SELECT record, amount, entries::bigint AS entries FROM behind ORDER BY record`

export interface RecordWalk {
  part: AskedPart
  sequence: number
  each: (records: readonly RecordBehind[]) => Promise<void>
}

/**
 * All records behind one part at a sequence, in order of their ids, a few thousand at a time: however many there are, little is held.
 * One walk at a time in a transaction: the cursor has a name.
 */
export async function walkRecords(tx: Tx, town: number, { part, sequence, each }: RecordWalk): Promise<void> {
  await tx.query(walkText, [town, askedJson([part]), sequence])
  for (;;) {
    const { rows } = await tx.query<RecordBehind>('FETCH 5000 FROM behind_walk')
    if (rows.length === 0) break
    await each(rows)
  }
  await tx.query('CLOSE behind_walk')
}

const daysText = `
WITH ${asked}
SELECT d.record, min(d.day) AS day
FROM (
  SELECT f.record, f.day
  FROM z.fact f
  JOIN z.sealed s ON s.town_id = $1 AND s.act = f.act AND s.seq <= $4::bigint
  CROSS JOIN asked a
  WHERE f.town_id = $1 AND f.record = ANY($3::uuid[]) AND f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('f')}
  GROUP BY f.record, f.day
  HAVING sum(${entryOf('f')}) > 0
) d
GROUP BY d.record`

/** The first day on which an entry of each of these records stands, in a part at a sequence. The facts of a record are few: they are found by record. */
export async function daysOfRecords(tx: Tx, town: number, { part, records, sequence }: { part: AskedPart; records: readonly string[]; sequence: number }): Promise<ReadonlyMap<string, Day>> {
  if (records.length === 0) return new Map()
  const { rows } = await tx.query<{ record: string; day: Day }>(daysText, [town, askedJson([part]), records, sequence])
  return new Map(rows.map(({ record, day }) => [record, day]))
}
