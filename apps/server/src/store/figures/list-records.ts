import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import { asked, askedJson, entryOf, hasKeys } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { behind, byRecord } from './behind.ts'
import { factsOf, findingFor } from './facts-of.ts'
import type { Finding } from './facts-of.ts'
import { holds, pageOf } from './record-ids.ts'
import { roomToAdd } from './room-to-add.ts'

const form = formOf(0, '$3')

/** Only who stands behind: whatever else is told is looked up for a page of them. Grouped by record they come sorted by record, and are found sorted. */
const idsText = (finding: Finding, stands: string): string => `
WITH ${[asked, form.with].join(',')}
SELECT s.part, string_agg(uuid_send(s.record), ''::bytea ORDER BY s.record) AS ids
FROM (
  SELECT r.part, r.record
  FROM (${factsOf(form, byRecord, finding)}
  ) r
  GROUP BY r.record, r.part, r.kind
  HAVING ${stands}
) s
GROUP BY s.part`
const stands = {
  entries: 'sum(r.entries) > 0',
  amounts: `CASE WHEN r.kind IN ('stock', 'standing') THEN sum(r.amount) <> 0 WHEN r.kind = 'records' THEN sum(r.entries) > 0 AND sum(r.amount) > 0 ELSE sum(r.entries) > 0 END`,
}
const texts = {
  each: { entries: idsText('each', stands.entries), amounts: idsText('each', stands.amounts) },
  all: { entries: idsText('all', stands.entries), amounts: idsText('all', stands.amounts) },
}
const byAmount: readonly AskedPart['kind'][] = ['stock', 'standing', 'records']

/** Of parts where it takes all records to tell what one adds: those that count subjects, and the latest entry. */
const addedText = `
WITH ${[asked, form.with, behind({ form, finding: 'each', counting: false })].join(',')}
SELECT part, string_agg(uuid_send(record), ''::bytea ORDER BY record) AS ids, NULL::uuid AS record, NULL AS amount, NULL::int AS entries
FROM behind
GROUP BY part
UNION ALL
(SELECT part, NULL, record, amount::text, entries::int
FROM behind
WHERE part = ANY ($4::int[]) AND record > $5::uuid
ORDER BY record
FETCH FIRST ($6::int) ROWS WITH TIES)`

/** One record behind a part. `amount`: what it adds, in the measure's own unit. */
export interface RecordBehind {
  part: number
  record: string
  amount: string
  entries: number
  /** The first day on which an entry of it stands; of a latest entry, its own. */
  day: Day
}

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
  /** The last record of the page; undefined where no page follows. */
  next: string | undefined
}

/** All records behind some parts at a sequence by their ids, and a page of them with what they add. */
export async function readBehind(tx: Tx, town: number, { parts, sequence, page }: BehindAsked): Promise<BehindRead> {
  const { added = [], found = [] } = Object.groupBy(parts, (part) => (isAdded(part) ? 'added' : 'found'))
  const ids = new Map<number, Buffer>()
  if (found.length > 0) {
    const text = texts[findingFor(found)][found.some(({ kind }) => byAmount.includes(kind)) ? 'amounts' : 'entries']
    const { rows } = await roomToAdd(tx, () => tx.query<{ part: number; ids: Buffer }>(text, [town, askedJson(found), sequence]))
    for (const row of rows) ids.set(row.part, row.ids)
  }
  const amounts = new Map<string, { amount: string; entries: number }>()
  if (added.length > 0) {
    const { rows } = await tx.query<{ part: number; ids: Buffer | null; record: string; amount: string; entries: number }>(addedText, [town, askedJson(added), sequence, page.parts, page.after ?? nobody, page.limit])
    for (const { part, ids: own, record, ...row } of rows) {
      if (own === null) amounts.set(`${part} ${record}`, row)
      else ids.set(part, own)
    }
  }
  const paged = parts.filter(({ part }) => page.parts.includes(part))
  const records = pageOf(paged.flatMap(({ part }) => ids.get(part) ?? []), page.after ?? nobody, page.limit)
  const details = await detailsOf(tx, town, { parts: paged, records, sequence })
  return {
    ids,
    page: details.filter(({ part, record }) => holds(ids.get(part) ?? nothing, record)).map((row) => ({ ...row, ...amounts.get(`${row.part} ${row.record}`) })),
    next: records.length === page.limit ? records.at(-1) : undefined,
  }
}

function isAdded({ kind, ones }: AskedPart): boolean {
  return kind === 'latest' || (kind === 'subjects' && !ones)
}

const nobody = '00000000-0000-0000-0000-000000000000'
const nothing = Buffer.alloc(0)

const detailsText = `
WITH ${asked}
SELECT d.part, d.record, sum(d.amount)::text AS amount, sum(d.entries)::int AS entries,
  CASE WHEN bool_or(d.kind = 'latest') THEN max(d.day) FILTER (WHERE d.entries > 0) ELSE min(d.day) FILTER (WHERE d.entries > 0) END AS day
FROM (
  SELECT a.part, f.record, f.day, a.kind, sum(CASE a.kind WHEN 'entries' THEN ${entryOf('f')} ELSE f.amount END) AS amount, sum(${entryOf('f')}) AS entries
  FROM z.fact f
  JOIN z.sealed s ON s.town_id = $1 AND s.act = f.act AND s.seq <= $4::bigint
  CROSS JOIN asked a
  WHERE f.town_id = $1 AND f.record = ANY($3::uuid[]) AND f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('f')}
  GROUP BY a.part, f.record, f.day, a.kind
) d
GROUP BY d.part, d.record
ORDER BY d.record, d.part`

/** What each of these records adds to each part at a sequence, and since when. The facts of a record are few: they are found by record. */
export async function detailsOf(tx: Tx, town: number, { parts, records, sequence }: { parts: readonly AskedPart[]; records: readonly string[]; sequence: number }): Promise<RecordBehind[]> {
  if (records.length === 0) return []
  // A stock may be nothing but opposites of what stood earlier: an entry that stands stands on some day.
  const { rows } = await tx.query<RecordBehind & { day: Day | null }>(detailsText, [town, askedJson(parts), records, sequence])
  return rows.map((row) => ({ ...row, day: row.day ?? parts[0]?.to ?? '' }))
}
