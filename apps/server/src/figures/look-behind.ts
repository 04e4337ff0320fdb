import { createHash } from 'node:crypto'
import type { Day } from '@zhenzhi/kernel'
import type { AskedPart } from '../store/figures/asked-part.ts'
import { daysOfRecords, walkRecords } from '../store/figures/list-records.ts'
import type { RecordBehind } from '../store/figures/list-records.ts'
import type { Tx } from '../store/in-towns.ts'

/** Which of these records the reader may see, looked up in the transaction that asks, where there is one: one that waits for a second stands in its own way. */
export type MaySee = (records: readonly string[], tx?: Tx) => Promise<ReadonlySet<string>>

/** A page of records: after which one, and how many. */
export interface PageAsked {
  after?: string | undefined
  limit: number
}

export interface RecordShown extends RecordBehind {
  /** The first day on which an entry of it stands. */
  day: Day
}

export interface Behind {
  records: number
  /** SHA-256 over the records' ids, sixteen bytes each, sorted as bytes. */
  digest: Buffer
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
  /** Told of every record, to count those behind two sides once. */
  met: (record: string) => void
}

/** Everything about the records behind one part at a sequence, in one walk: how many, their digest, which may be shown, one page of them. */
export async function lookBehind(tx: Tx, town: number, { part, sequence, maySee, page, met }: Looking): Promise<Behind> {
  const digest = createHash('sha256')
  const found = { records: 0, hidden: 0, taken: 0, shown: [] as RecordBehind[], next: undefined as string | undefined }
  await walkRecords(tx, town, {
    part, sequence,
    each: async (rows) => {
      const ids = rows.map(({ record }) => record)
      const seen = await maySee?.(ids, tx)
      digest.update(Buffer.from(ids.join('').replaceAll('-', ''), 'hex'))
      found.records += rows.length
      for (const row of rows) {
        met(row.record)
        const open = seen === undefined || seen.has(row.record)
        if (!open) found.hidden += 1
        if (page === undefined || found.taken >= page.limit || (page.after !== undefined && row.record <= page.after)) continue
        found.taken += 1
        found.next = row.record
        if (open) found.shown.push(row)
      }
    },
  })
  const { records, hidden, taken, shown, next } = found
  const days = await daysOfRecords(tx, town, { part, records: shown.map(({ record }) => record), sequence })
  return {
    records, hidden, digest: digest.digest(), next: page !== undefined && taken === page.limit ? next : undefined,
    // an entry that stands stands on some day
    page: shown.map((row) => ({ ...row, day: days.get(row.record) ?? part.to })),
  }
}
