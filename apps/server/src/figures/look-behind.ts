import { createHash } from 'node:crypto'
import type { AskedPart } from '../store/figures/asked-part.ts'
import { readBehind } from '../store/figures/list-records.ts'
import type { RecordBehind } from '../store/figures/list-records.ts'
import { bytesOfRecord, holds, recordsIn } from '../store/figures/record-ids.ts'
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

export type RecordShown = RecordBehind

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

/** Everything about the records behind the parts of a figure at a sequence: how many, their digest, which may be shown, one page of them. */
export async function lookBehind(tx: Tx, town: number, { parts, sequence, page = { parts: [], limit: 0 }, alg, ...sight }: Looking): Promise<LookedBehind> {
  const { ids, page: rows, next } = await readBehind(tx, town, { parts, sequence, page: { ...page, parts: page.parts.flatMap((place) => parts[place]?.part ?? []) } })
  const hides = await hiding(tx, sight)
  const [behind, hidden] = [[] as Behind[], new Map<number, ReadonlySet<string>>()]
  for (const { part } of parts) {
    const own = ids.get(part) ?? Buffer.alloc(0)
    const kept = await hides(own)
    hidden.set(part, kept)
    behind.push({ records: own.length / bytesOfRecord, digest: createHash(alg).update(own).digest(), ids: own, hidden: kept.size })
  }
  const shown = rows.filter(({ part, record }) => hidden.get(part)?.has(record) !== true)
  return { parts: behind, page: shown, next }
}

/** So many are asked for at a time: a statement with all of them would be long. */
const atOnce = 20_000

/** Which of some records are kept from the reader. */
async function hiding(tx: Tx, { maySee, allBut }: Pick<Looking, 'maySee' | 'allBut'>): Promise<(ids: Buffer) => Promise<ReadonlySet<string>>> {
  const few = await allBut?.(tx)
  if (few !== undefined) return async (ids) => new Set([...few].filter((record) => holds(ids, record)))
  return async (ids) => {
    const hidden = new Set<string>()
    for (let from = 0; maySee !== undefined && from < ids.length; from += atOnce * bytesOfRecord) {
      const records = recordsIn(ids.subarray(from, from + atOnce * bytesOfRecord))
      const seen = await maySee(records, tx)
      for (const record of records) if (!seen.has(record)) hidden.add(record)
    }
    return hidden
  }
}
