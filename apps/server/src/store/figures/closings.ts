import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'
import type { HashName } from '../sealing/merkle.ts'

export interface Closing {
  id: Id
  town: number
  from: Day
  to: Day
  cutoff: Day
  seq: number
  /** By which the records behind its values were digested. */
  digestAlg: HashName
  account: Id
  moment: Moment
  note: string
}

/** What an indicator was. Decimals as text; `reading`: canonical text of how it was read, so that it can be read so again. */
export interface ClosedValue {
  indicator: string
  value: string | null
  numerator: string | null
  denominator: string | null
  records: number
  digest: Buffer
  reading: string
}

const insertClosing = `
INSERT INTO z.closing (town_id, id, from_day, to_day, cutoff, seq, account, moment, note, digest_alg)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`

const insertValue = `
INSERT INTO z.closing_value (town_id, closing, indicator, value, numerator, denominator, records, digest, reading)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

const selectClosing = `
SELECT id, town_id AS town, from_day AS "from", to_day AS "to", cutoff, seq, digest_alg AS "digestAlg", account, moment, note
FROM z.closing
WHERE town_id = $1 AND id = $2`

const selectClosings = `
SELECT id, town_id AS town, from_day AS "from", to_day AS "to", cutoff, seq, digest_alg AS "digestAlg", account, moment, note
FROM z.closing
WHERE town_id = $1
ORDER BY moment DESC, id DESC
LIMIT $2`

const selectValues = `
SELECT indicator, value, numerator, denominator, records, digest, reading
FROM z.closing_value
WHERE town_id = $1 AND closing = $2
ORDER BY indicator`

export async function keepClosing(tx: Tx, closing: Closing, values: readonly ClosedValue[]): Promise<void> {
  const { town, id, from, to, cutoff, seq, digestAlg, account, moment, note } = closing
  await tx.query(insertClosing, [town, id, from, to, cutoff, seq, account, moment, note, digestAlg])
  await Promise.all(values.map((one) =>
    tx.query(insertValue, [town, id, one.indicator, one.value, one.numerator, one.denominator, one.records, one.digest, one.reading])))
}

export async function findClosing(tx: Tx, town: number, id: Id): Promise<{ closing: Closing; values: ClosedValue[] } | undefined> {
  const { rows: [closing] } = await tx.query<Closing>(selectClosing, [town, id])
  if (closing === undefined) return undefined
  const { rows: values } = await tx.query<ClosedValue>(selectValues, [town, id])
  return { closing, values }
}

/** The town's closings, the latest first. */
export async function listClosings(tx: Tx, town: number, limit: number): Promise<Closing[]> {
  const { rows } = await tx.query<Closing>(selectClosings, [town, limit])
  return rows
}
