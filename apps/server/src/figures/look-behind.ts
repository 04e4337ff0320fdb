import { createHash } from 'node:crypto'
import type { Day } from '@zhenzhi/kernel'
import type { AskedPart } from '../store/figures/asked-part.ts'
import { daysOfRecords, readBehind } from '../store/figures/list-records.ts'
import type { RecordBehind } from '../store/figures/list-records.ts'
import type { Tx } from '../store/in-towns.ts'
import type { HashName } from '../store/sealing/merkle.ts'

/** Which of these records the reader may see, looked up in the transaction that asks, where there is one: one that waits for a second stands in its own way. */
export type MaySee = (records: readonly string[], tx?: Tx) => Promise<ReadonlySet<string>>

/** All records of the town that the reader may not see, where those are the few; undefined where they are not, and each has to be asked for. */
export type AllBut = (tx: Tx) => Promise<ReadonlySet<string> | undefined>

/** A page of records: after which one, and how many. */
export interface PageAsked {
  after?: string | undefined
  limit: number
}

export interface RecordShown extends Omit<RecordBehind, 'part'> {
  /** The first day on which an entry of it stands; of a latest entry, its own. */
  day: Day
}

export interface Behind {
  records: number
  /** A hash over the records' ids, sixteen bytes each, sorted as bytes. */
  digest: Buffer
  /** The ids themselves, so. */
  ids: Buffer
  /** Records the reader may not see. */
  hidden: number
}

export interface LookedBehind {
  /** Behind each part, in the order asked. */
  parts: readonly Behind[]
  /** Of the page, those the reader may see, in order of their ids. */
  page: readonly RecordShown[]
  /** The last record of the page, seen or not; undefined where it is the last page. */
  next: string | undefined
}

interface Looking {
  parts: readonly AskedPart[]
  sequence: number
  /** Without it all may be seen. */
  maySee: MaySee | undefined
  allBut?: AllBut | undefined
  /** Of the records behind which parts, by their place. */
  page: (PageAsked & { parts: readonly number[] }) | undefined
  /** By which the records are digested. */
  alg: HashName
}

const width = 16

/** Everything about the records behind the parts of a figure at a sequence: how many, their digest, which may be shown, one page of them. */
export async function lookBehind(tx: Tx, town: number, { parts, sequence, page = { parts: [], limit: 0 }, alg, ...sight }: Looking): Promise<LookedBehind> {
  const { ids, page: rows } = await readBehind(tx, town, { parts, sequence, page: { ...page, parts: page.parts.flatMap((place) => parts[place]?.part ?? []) } })
  const hides = await hiding(tx, sight)
  const [behind, hidden] = [[] as Behind[], new Map<number, ReadonlySet<string>>()]
  for (const { part } of parts) {
    const own = ids.get(part) ?? Buffer.alloc(0)
    const kept = await hides(own)
    hidden.set(part, kept)
    behind.push({ records: own.length / width, digest: createHash(alg).update(own).digest(), ids: own, hidden: kept.size })
  }
  const shown = rows.filter(({ part, record }) => hidden.get(part)?.has(record) !== true)
  return { parts: behind, page: await withDays(tx, town, { parts, sequence, shown }), next: rows.length > 0 && rows.length >= page.limit ? rows.at(-1)?.record : undefined }
}

async function withDays(tx: Tx, town: number, { parts, sequence, shown }: Pick<Looking, 'parts' | 'sequence'> & { shown: readonly RecordBehind[] }): Promise<RecordShown[]> {
  const days = new Map<number, ReadonlyMap<string, Day>>()
  for (const part of parts) {
    days.set(part.part, await daysOfRecords(tx, town, { part, records: shown.flatMap((row) => (row.part === part.part ? [row.record] : [])), sequence }))
  }
  // An entry that stands stands on some day.
  return shown.map(({ part, ...row }) => ({ ...row, day: days.get(part)?.get(row.record) ?? parts[0]?.to ?? '' }))
}

/** So many are asked for at a time: a statement with all of them would be long. */
const atOnce = 20_000

/** Which of some records are kept from the reader. */
async function hiding(tx: Tx, { maySee, allBut }: Pick<Looking, 'maySee' | 'allBut'>): Promise<(ids: Buffer) => Promise<ReadonlySet<string>>> {
  const few = await allBut?.(tx)
  if (few !== undefined) return async (ids) => new Set([...few].filter((record) => holds(ids, Buffer.from(record.replaceAll('-', ''), 'hex'))))
  return async (ids) => {
    const hidden = new Set<string>()
    for (let from = 0; maySee !== undefined && from < ids.length; from += atOnce * width) {
      const records = recordsIn(ids.subarray(from, from + atOnce * width))
      const seen = await maySee(records, tx)
      for (const record of records) if (!seen.has(record)) hidden.add(record)
    }
    return hidden
  }
}

/** Is this one among ids sorted as bytes? */
function holds(ids: Buffer, id: Buffer): boolean {
  let [low, high] = [0, ids.length / width]
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = id.compare(ids, middle * width, (middle + 1) * width)
    if (order === 0) return true
    if (order < 0) high = middle
    else low = middle + 1
  }
  return false
}

function recordsIn(ids: Buffer): string[] {
  const hex = ids.toString('hex')
  return Array.from({ length: ids.length / width }, (_, at) => {
    const id = hex.slice(at * 32, at * 32 + 32)
    return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`
  })
}

/** How many records lists of ids hold together, each list sorted as bytes; one that is in several counts once. */
export function countTogether(lists: readonly Buffer[]): number {
  const [first = Buffer.alloc(0), ...others] = lists
  return others.reduce(unite, first).length / width
}

function unite(one: Buffer, other: Buffer): Buffer {
  const all = Buffer.alloc(one.length + other.length)
  let [a, b, end] = [0, 0, 0]
  while (a < one.length || b < other.length) {
    const order = a === one.length ? 1 : b === other.length ? -1 : one.compare(other, b, b + width, a, a + width)
    end += order <= 0 ? one.copy(all, end, a, a + width) : other.copy(all, end, b, b + width)
    if (order <= 0) a += width
    if (order >= 0) b += width
  }
  return all.subarray(0, end)
}
