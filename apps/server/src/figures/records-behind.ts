import type { Day, Indicator } from '@zhenzhi/kernel'
import type { Pool } from '../store/connection.ts'
import { inTownsAtOnce } from '../store/in-towns.ts'
import { listRecords } from '../store/figures/list-records.ts'
import type { RecordBehind } from '../store/figures/list-records.ts'
import { askFigures } from './ask.ts'
import type { MaySee } from './receipt.ts'
import type { Register } from './register.ts'

export interface ReadRecordsBehind {
  pool: Pool
  town: number
  from: Day
  to: Day
  /** The cut-off day of the receipt, or its day. */
  until: Day
  indicator: Indicator
  definitions: Register
  /** Of a rate, 0 is the numerator and 1 the denominator. */
  part: number
  /** The receipt's sequence, or the screen's. */
  asOf: number | 'screen'
  maySee: MaySee
  /** The `next` of the page before. */
  after?: string
  limit: number
}

export interface RecordsBehind {
  records: readonly RecordBehind[]
  /** Records of this page that the reader may not see. */
  hidden: number
  says: string
  /** Undefined on the last page. */
  next?: string
}

/** A page of the records behind one part of a figure, without those the reader may not see; how many those are is said. */
export async function recordsBehind(asking: ReadRecordsBehind): Promise<RecordsBehind> {
  const { pool, town, from, to, until, asOf, after, limit } = asking
  const [asked] = askFigures([asking.indicator], asking.definitions, { from, to, until })
  const part = asked?.parts[asking.part]
  if (part === undefined) return { records: [], hidden: 0, says: '' }
  const page = await inTownsAtOnce(pool, [town], (tx) => listRecords(tx, town, { part, asOf, after, limit }))
  const seen = await asking.maySee(page.map(({ record }) => record))
  const records = page.filter(({ record }) => seen.has(record))
  const hidden = page.length - records.length
  const last = page.length < limit ? undefined : page.at(-1)?.record
  return { records, hidden, says: hidden === 0 ? '' : `${hidden} 条无权查看`, ...(last === undefined ? {} : { next: last }) }
}
