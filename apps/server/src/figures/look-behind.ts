import { createHash } from 'node:crypto'
import type { Day } from '@zhenzhi/kernel'
import type { AskedPart } from '../store/figures/asked-part.ts'
import { daysOfRecords, readBehind } from '../store/figures/list-records.ts'
import type { RecordBehind } from '../store/figures/list-records.ts'
import type { Tx } from '../store/in-towns.ts'
import type { HashName } from '../store/sealing/merkle.ts'

/** Which of these records the reader may see, looked up in the transaction that asks, where there is one: one that waits for a second stands in its own way. */
export type MaySee = (records: readonly string[], tx?: Tx) => Promise<ReadonlySet<string>>

/** A page of records: after which one, and how many. */
export interface PageAsked {
  after?: string | undefined
  limit: number
}

export interface RecordShown extends RecordBehind {
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
  /** Of the page, those the reader may see. */
  page: readonly RecordShown[]
  /** The last record of the page, seen or not; undefined where it is the last page. */
  next: string | undefined
}

interface Looking {
  part: AskedPart
  sequence: number
  /** Without it all may be seen. */
  maySee: MaySee | undefined
  page: PageAsked | undefined
  /** By which the records are digested. */
  alg: HashName
}

const width = 16

/** Everything about the records behind one part at a sequence: how many, their digest, which may be shown, one page of them. */
export async function lookBehind(tx: Tx, town: number, { part, sequence, maySee, page = { limit: 0 }, alg }: Looking): Promise<Behind> {
  const { ids, page: rows } = await readBehind(tx, town, { part, sequence, page })
  const hidden = maySee === undefined ? new Set<string>() : await findHidden(ids, (records) => maySee(records, tx))
  const shown = rows.filter(({ record }) => !hidden.has(record))
  const days = await daysOfRecords(tx, town, { part, records: shown.map(({ record }) => record), sequence })
  return {
    records: ids.length / width, digest: createHash(alg).update(ids).digest(), ids, hidden: hidden.size,
    next: rows.length > 0 && rows.length === page.limit ? rows.at(-1)?.record : undefined,
    // an entry that stands stands on some day
    page: shown.map((row) => ({ ...row, day: days.get(row.record) ?? part.to })),
  }
}

/** So many are asked for at a time: a statement with all of them would be long. */
const atOnce = 20_000

async function findHidden(ids: Buffer, maySee: (records: readonly string[]) => Promise<ReadonlySet<string>>): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>()
  for (let from = 0; from < ids.length; from += atOnce * width) {
    const records = recordsIn(ids.subarray(from, from + atOnce * width))
    const seen = await maySee(records)
    for (const record of records) if (!seen.has(record)) hidden.add(record)
  }
  return hidden
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
