import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import type { AsOf } from './as-of.ts'
import { asked, askedJson } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { behind } from './behind.ts'
import { findingFor } from './facts-of.ts'
import type { Finding } from './facts-of.ts'
import { roomToAdd } from './room-to-add.ts'

export interface RecordsRead {
  /** How many records stand behind each part. */
  parts: ReadonlyMap<number, { records: number; digest: Buffer }>
  /** How many behind each figure, a record that stands behind two of its parts counted once. */
  figures: ReadonlyMap<number, number>
}

/** SHA-256 over the records' ids, sixteen bytes each, sorted as bytes; made in the database, so that no list travels. */
const digest = `sha256(coalesce(string_agg(uuid_send(record), ''::bytea ORDER BY record), ''::bytea))`

const countText = (asOf: AsOf, finding: Finding): string => {
  const form = formOf(asOf, '$3')
  return `
WITH ${[asked, form.with, behind({ form, finding, counting: true })].join(',')}
SELECT figure, part, count(*) AS records, ${asOf === 'screen' ? 'NULL::bytea' : digest} AS digest
FROM behind
GROUP BY figure, part
UNION ALL
SELECT figure, NULL, count(DISTINCT record), NULL
FROM behind
WHERE figure IN (SELECT figure FROM asked GROUP BY figure HAVING count(*) > 1)
GROUP BY figure`
}

const texts = {
  each: { screen: countText('screen', 'each'), sequence: countText(0, 'each') },
  all: { screen: countText('screen', 'all'), sequence: countText(0, 'all') },
}
const nothing = Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex') // SHA-256 over no bytes

interface Row {
  figure: number
  /** Null: over all parts of the figure. */
  part: number | null
  records: number
  digest: Buffer | null
}

/** Counts the records behind figures; at a sequence with the digest of their ids, on screen without (empty digests). */
export async function countRecords(tx: Tx, town: number, { parts, asOf }: { parts: readonly AskedPart[]; asOf: AsOf }): Promise<RecordsRead> {
  const { screen, sequence } = texts[findingFor(parts)]
  const values = asOf === 'screen' ? [town, askedJson(parts)] : [town, askedJson(parts), asOf]
  const rows = parts.length === 0 ? [] : (await roomToAdd(tx, () => tx.query<Row>(asOf === 'screen' ? screen : sequence, values))).rows
  const byPart = new Map(rows.map((row) => [row.part, row]))
  const united = new Map(rows.filter(({ part }) => part === null).map(({ figure, records }) => [figure, records]))
  return {
    parts: new Map(parts.map(({ part }) => [part, { records: byPart.get(part)?.records ?? 0, digest: byPart.get(part)?.digest ?? nothing }])),
    figures: new Map(parts.map(({ figure, part }) => [figure, united.get(figure) ?? byPart.get(part)?.records ?? 0])),
  }
}
