import { createHash } from 'node:crypto'
import type { Tx } from '../in-towns.ts'
import type { HashName } from '../sealing/merkle.ts'
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

/**
 * A hash over the records' ids, sixteen bytes each, sorted as bytes. SHA-256 is made in the database, so that no list travels; PostgreSQL has
 * no SM3, for which the ids come here.
 */
const ids = `coalesce(string_agg(uuid_send(record), ''::bytea ORDER BY record), ''::bytea)`
const columns = { screen: 'NULL::bytea', sha256: `sha256(${ids})`, sm3: ids }

const countText = (how: keyof typeof columns, finding: Finding): string => {
  const asOf: AsOf = how === 'screen' ? 'screen' : 0
  const form = formOf(asOf, '$3')
  return `
WITH ${[asked, form.with, behind({ form, finding, counting: true })].join(',')}
SELECT figure, part, count(*) AS records, ${columns[how]} AS digest
FROM behind
GROUP BY figure, part
UNION ALL
SELECT figure, NULL, count(DISTINCT record), NULL
FROM behind
WHERE figure IN (SELECT figure FROM asked GROUP BY figure HAVING count(*) > 1)
GROUP BY figure`
}

const texts = {
  each: { screen: countText('screen', 'each'), sha256: countText('sha256', 'each'), sm3: countText('sm3', 'each') },
  all: { screen: countText('screen', 'all'), sha256: countText('sha256', 'all'), sm3: countText('sm3', 'all') },
}
const nothing = { sha256: createHash('sha256').digest(), sm3: createHash('sm3').digest() }

interface Row {
  figure: number
  /** Null: over all parts of the figure. */
  part: number | null
  records: number
  digest: Buffer | null
}

export interface Counting {
  parts: readonly AskedPart[]
  asOf: AsOf
  /** SHA-256 where nothing is said. */
  alg?: HashName | undefined
}

/** Counts the records behind figures; at a sequence with the digest of their ids, on screen without (empty digests). */
export async function countRecords(tx: Tx, town: number, { parts, asOf, alg = 'sha256' }: Counting): Promise<RecordsRead> {
  const text = texts[findingFor(parts)][asOf === 'screen' ? 'screen' : alg]
  const values = asOf === 'screen' ? [town, askedJson(parts)] : [town, askedJson(parts), asOf]
  const rows = parts.length === 0 ? [] : (await roomToAdd(tx, () => tx.query<Row>(text, values))).rows
  const byPart = new Map(rows.map((row) => [row.part, row]))
  const united = new Map(rows.filter(({ part }) => part === null).map(({ figure, records }) => [figure, records]))
  return {
    parts: new Map(parts.map(({ part }) => [part, { records: byPart.get(part)?.records ?? 0, digest: digestFrom(byPart.get(part)?.digest, alg) }])),
    figures: new Map(parts.map(({ figure, part }) => [figure, united.get(figure) ?? byPart.get(part)?.records ?? 0])),
  }
}

function digestFrom(given: Buffer | null | undefined, alg: HashName): Buffer {
  if (given === null || given === undefined) return nothing[alg]
  return alg === 'sm3' ? createHash('sm3').update(given).digest() : given
}
