import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

/** A case as far as holding a list against it asks: its number above, when it was registered, and whether it counts. */
export interface NumberedCase {
  id: Id
  number: string | null
  opened: Day
  state: string
  void: boolean
  /** Joined to another case. */
  joined: boolean
  /** It has the values the whole list has: its channel. */
  inScope: boolean
}

export interface NumberedAsked {
  town: number
  reach: Reach
  definition: string
  /** The listed field with the number. */
  field: string
  /** Listed fields and the value each has in the whole list. */
  scope: readonly { field: string; value: string }[]
}

type Head = Omit<NumberedCase, 'number' | 'inScope'>

const columns = `h.id, h.opened, h.state, h.void, h.thread <> COALESCE(h.own_thread, h.id) AS joined`
const idsAtOnce = 2000

/**
 * Cases within reach that were registered between two days, both included, and those with one of these numbers, whenever they were registered:
 * by its digits alone (leading zeros left out), or as it is written. Each table is asked by itself and put together here: right after many
 * were registered the planner knows nothing of them, and would join them row by row.
 */
export async function numberedCases(tx: Tx, asked: NumberedAsked, { from, to, digits, written }: { from: Day; to: Day; digits: readonly string[]; written: readonly string[] }): Promise<NumberedCase[]> {
  const between = await headsBetween(tx, asked, { from, to })
  const known = new Set(between.map(({ id }) => id))
  const like = (await casesLike(tx, asked, { digits, written })).filter((id) => !known.has(id))
  const heads = [...between, ...await headsOf(tx, asked, like)]
  const values = await valuesOf(tx, asked, heads.map(({ id }) => id))
  return heads.map((head) => {
    const own = values.get(head.id)
    return { ...head, number: own?.get(asked.field) ?? null, inScope: asked.scope.every(({ field, value }) => own?.get(field) === value) }
  }).toSorted((a, b) => (a.opened < b.opened ? -1 : a.opened > b.opened ? 1 : a.id < b.id ? -1 : 1))
}

async function headsBetween(tx: Tx, asked: NumberedAsked, { from, to }: { from: Day; to: Day }): Promise<Head[]> {
  const given = parameters(asked.town, asked.definition)
  const [first, last] = [given.add(from), given.add(to)]
  const seen = seenBy(asked.reach, asked.town, given)
  const { rows } = await tx.query<Head>(
    `SELECT ${columns} FROM z.case_head h WHERE h.town_id = $1 AND h.definition = $2 AND h.opened BETWEEN ${first}::date AND ${last}::date AND NOT h.void AND ${seen}`, given.values)
  return rows
}

async function casesLike(tx: Tx, { town, definition, field }: NumberedAsked, { digits, written }: { digits: readonly string[]; written: readonly string[] }): Promise<Id[]> {
  if (digits.length + written.length === 0) return []
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT v.case_id AS id FROM z.case_value v WHERE v.town_id = $1 AND v.definition = $2 AND v.field = $3
       AND (ltrim(regexp_replace(normalize(v.value, NFKC), '[^0-9]', '', 'g'), '0') IN (SELECT unnest($4::text[])) OR v.value IN (SELECT unnest($5::text[])))`,
    [town, definition, field, digits, written])
  return rows.map(({ id }) => id)
}

async function headsOf(tx: Tx, asked: NumberedAsked, ids: readonly Id[]): Promise<Head[]> {
  const found: Head[] = []
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const given = parameters(asked.town, listOf(ids.slice(at, at + idsAtOnce)))
    const seen = seenBy(asked.reach, asked.town, given)
    const { rows } = await tx.query<Head>(`SELECT ${columns} FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND ${seen}`, given.values)
    found.push(...rows)
  }
  return found
}

/** The number of each, and the fields of the scope. */
async function valuesOf(tx: Tx, { town, field, scope }: NumberedAsked, ids: readonly Id[]): Promise<Map<Id, Map<string, string>>> {
  const found = new Map<Id, Map<string, string>>()
  const fields = [field, ...scope.map((one) => one.field)]
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const { rows } = await tx.query<{ id: Id; field: string; value: string }>(
      `SELECT v.case_id AS id, v.field, v.value FROM z.case_value v WHERE v.town_id = $1 AND v.case_id = ANY($2::uuid[]) AND v.field = ANY($3::text[])`, [town, listOf(ids.slice(at, at + idsAtOnce)), fields])
    for (const one of rows) found.set(one.id, (found.get(one.id) ?? new Map<string, string>()).set(one.field, one.value))
  }
  return found
}

/** As one text: an array put together value by value takes longer than the search. */
function listOf(ids: readonly Id[]): string {
  return `{${ids.join(',')}}`
}

/** Cases within reach that were registered between two days and struck out since, the latest first and so many at most: their numbers stand in their acts alone. */
export async function struckBetween(tx: Tx, asked: NumberedAsked, { from, to, most }: { from: Day; to: Day; most: number }): Promise<Id[]> {
  const given = parameters(asked.town, asked.definition)
  const [first, last, limit] = [given.add(from), given.add(to), given.add(most)]
  const seen = seenBy(asked.reach, asked.town, given)
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.definition = $2 AND h.void AND h.opened BETWEEN ${first}::date AND ${last}::date AND ${seen}
     ORDER BY h.moved DESC, h.id LIMIT ${limit}`, given.values)
  return rows.map(({ id }) => id)
}

/** How many cases of a period lie outside the duties of whoever asks; those about or against them are not even counted. */
export async function unseenBetween(tx: Tx, asked: NumberedAsked, { from, to }: { from: Day; to: Day }): Promise<number> {
  if (asked.reach.wide.includes(asked.town)) return 0
  const given = parameters(asked.town, asked.definition)
  const [first, last] = [given.add(from), given.add(to)]
  const all = seenBy({ ...asked.reach, wide: [asked.town] }, asked.town, given)
  const seen = seenBy(asked.reach, asked.town, given)
  const { rows } = await tx.query<{ n: number }>(
    `SELECT count(*) AS n FROM z.case_head h WHERE h.town_id = $1 AND h.definition = $2 AND h.opened BETWEEN ${first}::date AND ${last}::date AND NOT h.void
       AND ${all} AND NOT (${seen})`, given.values)
  return rows[0]?.n ?? 0
}
