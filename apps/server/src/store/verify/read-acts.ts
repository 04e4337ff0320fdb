import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** A row of z.act as it stands, nothing of it taken for true. */
export interface ActRow {
  id: Id
  stream: Id
  position: number
  kind: string
  name: string
  day: string
  moment: string
  definition: string
  bytes: Buffer
  alg: string
  hash: Buffer
  prev: Buffer | null
  key: string
}

const onPage = 400

/** All acts of a town in order of stream and position, a page at a time. */
export async function* readActs(tx: Tx, town: number): AsyncGenerator<readonly ActRow[]> {
  let last = { stream: '00000000-0000-0000-0000-000000000000', position: 0 }
  for (;;) {
    const { rows } = await tx.query<ActRow>(
      `SELECT a.id, a.stream, a.position, a.kind, a.name, a.day, a.moment, a.definition, a.bytes, a.alg, a.hash, a.prev, a.key
       FROM z.act a WHERE a.town_id = $1 AND (a.stream, a.position) > ($2::uuid, $3::int) ORDER BY a.stream, a.position LIMIT ${onPage}`,
      [town, last.stream, last.position])
    const end = rows.at(-1)
    if (end === undefined) return
    yield rows
    last = end
  }
}

export interface FactRow {
  act: Id
  ordinal: number
  measure: string
  record: Id
  row: string | null
  subject: string
  day: string
  amount: string
  unit: string
  by: string[]
  grade: string
  reversesAct: Id | null
  reversesOrdinal: number | null
}

export async function factsOfActs(tx: Tx, town: number, acts: readonly Id[]): Promise<Map<Id, FactRow[]>> {
  const { rows } = await tx.query<FactRow>(
    `SELECT f.act, f.ordinal, f.measure, f.record, f.row_key AS row, f.subject, f.day, f.amount, f.unit, f.by_keys AS by, f.grade,
       f.reverses_act AS "reversesAct", f.reverses_ordinal AS "reversesOrdinal"
     FROM z.fact f WHERE f.town_id = $1 AND f.act = ANY($2::uuid[]) ORDER BY f.act, f.ordinal`, [town, acts])
  const found = new Map<Id, FactRow[]>()
  for (const row of rows) found.set(row.act, [...(found.get(row.act) ?? []), row])
  return found
}
