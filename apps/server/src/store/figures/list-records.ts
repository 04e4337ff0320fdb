import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import type { AsOf } from './as-of.ts'
import { asked, askedJson, entryOf, hasKeys } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { behind } from './behind.ts'

/** One record behind a part. `amount`: what it adds, in the measure's own unit; `day`: the first on which an entry of it stands. */
export interface RecordBehind {
  record: string
  amount: string
  entries: number
  day: Day
}

/** The facts of a record are few: its day is looked up only for the page that is shown. */
const firstDay = (asOf: AsOf) => `
  SELECT min(d.day) AS day
  FROM (
    SELECT f.day FROM z.fact f
    ${asOf === 'screen' ? '' : 'JOIN z.sealed s ON s.town_id = $1 AND s.act = f.act AND s.seq <= $5::bigint'}
    WHERE f.town_id = $1 AND f.record = b.record AND f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('f')}
    GROUP BY f.day
    HAVING sum(${entryOf('f')}) > 0
  ) d`

const pageText = (asOf: AsOf): string => {
  const form = formOf(asOf, '$5')
  return `
WITH ${[asked, form.with, behind(form)].join(',')}
SELECT b.record, b.amount, b.entries::bigint AS entries, d.day
FROM (SELECT * FROM behind WHERE record > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY record LIMIT $4) b
JOIN asked a ON a.part = b.part
CROSS JOIN LATERAL (${firstDay(asOf)}) d
ORDER BY b.record`
}

const pageScreen = pageText('screen')
const pageSequence = pageText(0)

export interface RecordPage {
  part: AskedPart
  asOf: AsOf
  /** The last record of the page before; undefined for the first page. */
  after?: string | undefined
  limit: number
}

/** A page of the records behind one part, in order of their ids. */
export async function listRecords(tx: Tx, town: number, { part, asOf, after, limit }: RecordPage): Promise<RecordBehind[]> {
  const values = [town, askedJson([part]), after ?? null, limit]
  const { rows } = asOf === 'screen' ? await tx.query<RecordBehind>(pageScreen, values) : await tx.query<RecordBehind>(pageSequence, [...values, asOf])
  return rows
}

const walkText = `
DECLARE behind_walk NO SCROLL CURSOR FOR
WITH ${[asked, formOf(0, '$3').with, behind(formOf(0, '$3'))].join(',')}
SELECT record FROM behind ORDER BY record`

export interface RecordWalk {
  part: AskedPart
  sequence: number
  each: (records: readonly string[]) => Promise<void>
}

/**
 * All records behind one part at a sequence, in order, a few thousand at a time: however many there are, little is held.
 * One walk at a time in a transaction: the cursor has a name.
 */
export async function walkRecords(tx: Tx, town: number, { part, sequence, each }: RecordWalk): Promise<void> {
  await tx.query(walkText, [town, askedJson([part]), sequence])
  for (;;) {
    const { rows } = await tx.query<{ record: string }>('FETCH 5000 FROM behind_walk')
    if (rows.length === 0) break
    await each(rows.map(({ record }) => record))
  }
  await tx.query('CLOSE behind_walk')
}
