import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import { asked, askedJson, entryOf, hasKeys } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { behind } from './behind.ts'
import { roomToAdd } from './room-to-add.ts'

/** One record behind a part. `amount`: what it adds, in the measure's own unit. */
export interface RecordBehind {
  record: string
  amount: string
  entries: number
}

const form = formOf(0, '$3')

const behindText = `
WITH ${[asked, form.with, behind({ form, finding: 'each', counting: false })].join(',')}
SELECT
  (SELECT coalesce(string_agg(uuid_send(record), ''::bytea ORDER BY record), ''::bytea) FROM behind) AS ids,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('record', p.record, 'amount', p.amount::text, 'entries', p.entries) ORDER BY p.record), '[]')
   FROM (SELECT record, amount, entries FROM behind WHERE record > $4::uuid ORDER BY record LIMIT $5) p) AS page`

export interface BehindAsked {
  part: AskedPart
  sequence: number
  /** How many of the records to tell more of, from after which one. */
  page: { after?: string | undefined; limit: number }
}

export interface BehindRead {
  /** The ids of all of them, sixteen bytes each, sorted as bytes: a million take sixteen megabytes. */
  ids: Buffer
  page: readonly RecordBehind[]
}

/** All records behind one part at a sequence by their ids, and a page of them with what they add, in one statement. */
export async function readBehind(tx: Tx, town: number, { part, sequence, page: { after, limit } }: BehindAsked): Promise<BehindRead> {
  const values = [town, askedJson([part]), sequence, after ?? '00000000-0000-0000-0000-000000000000', limit]
  const ask = () => tx.query<BehindRead>(behindText, values)
  const { rows } = await (part.kind === 'latest' ? ask() : roomToAdd(tx, ask))
  const [read] = rows
  if (read === undefined) throw new Error('one row was to come')
  return read
}

const daysText = `
WITH ${asked}
SELECT d.record, CASE WHEN bool_or(d.kind = 'latest') THEN max(d.day) ELSE min(d.day) END AS day
FROM (
  SELECT f.record, f.day, a.kind
  FROM z.fact f
  JOIN z.sealed s ON s.town_id = $1 AND s.act = f.act AND s.seq <= $4::bigint
  CROSS JOIN asked a
  WHERE f.town_id = $1 AND f.record = ANY($3::uuid[]) AND f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('f')}
  GROUP BY f.record, f.day, a.kind
  HAVING sum(${entryOf('f')}) > 0
) d
GROUP BY d.record`

/** The first day on which an entry of each of these records stands (of a latest entry, its own day), in a part at a sequence. The facts of a record are few: they are found by record. */
export async function daysOfRecords(tx: Tx, town: number, { part, records, sequence }: { part: AskedPart; records: readonly string[]; sequence: number }): Promise<ReadonlyMap<string, Day>> {
  if (records.length === 0) return new Map()
  const { rows } = await tx.query<{ record: string; day: Day }>(daysText, [town, askedJson([part]), records, sequence])
  return new Map(rows.map(({ record, day }) => [record, day]))
}
