import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import { asked, askedJson, entryOf, hasKeys } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { behind } from './behind.ts'
import { findingFor } from './facts-of.ts'
import type { Finding } from './facts-of.ts'
import { roomToAdd } from './room-to-add.ts'

/** One record behind a part. `amount`: what it adds, in the measure's own unit. */
export interface RecordBehind {
  part: number
  record: string
  amount: string
  entries: number
}

const form = formOf(0, '$3')

/** Whoever is grouped by record comes sorted by record: what is sorted again is found sorted. */
const behindText = (finding: Finding): string => `
WITH ${[asked, form.with, behind({ form, finding, counting: false })].join(',')}
SELECT part, string_agg(uuid_send(record), ''::bytea ORDER BY record) AS ids, NULL::uuid AS record, NULL AS amount, NULL::int AS entries
FROM behind
GROUP BY part
UNION ALL
(SELECT part, NULL, record, amount::text, entries::int
FROM behind
WHERE part = ANY ($6::int[]) AND record > $4::uuid
ORDER BY record
FETCH FIRST ($5::int) ROWS WITH TIES)`
const texts = { each: behindText('each'), all: behindText('all') }

export interface BehindAsked {
  parts: readonly AskedPart[]
  sequence: number
  /** Of the records behind which parts to tell more, of how many, from after which one. A record that stands behind two of them is never cut in two. */
  page: { parts: readonly number[]; after?: string | undefined; limit: number }
}

export interface BehindRead {
  /** Of each part the ids of all records, sixteen bytes each, sorted as bytes: a million take sixteen megabytes. */
  ids: ReadonlyMap<number, Buffer>
  page: readonly RecordBehind[]
}

type Row = RecordBehind & { ids: Buffer | null }

/** All records behind some parts at a sequence by their ids, and a page of them with what they add, in one statement. */
export async function readBehind(tx: Tx, town: number, { parts, sequence, page: { parts: paged, after, limit } }: BehindAsked): Promise<BehindRead> {
  if (parts.length === 0) return { ids: new Map(), page: [] }
  const values = [town, askedJson(parts), sequence, after ?? '00000000-0000-0000-0000-000000000000', limit, paged]
  const ask = () => tx.query<Row>(texts[findingFor(parts)], values)
  const { rows } = await (parts.some(({ kind }) => kind === 'latest') ? ask() : roomToAdd(tx, ask))
  return {
    ids: new Map(rows.flatMap(({ part, ids }) => (ids === null ? [] : [[part, ids] as const]))),
    page: rows.flatMap(({ ids, ...row }) => (ids === null ? [row] : [])).sort((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : a.part - b.part)),
  }
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
