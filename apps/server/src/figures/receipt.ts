import { createHash } from 'node:crypto'
import { canonical } from '@zhenzhi/kernel'
import type { Day, Grade, Indicator, Json, Moment, Simple } from '@zhenzhi/kernel'
import type { Pool } from '../store/connection.ts'
import { inTownsAtOnce } from '../store/in-towns.ts'
import type { Tx } from '../store/in-towns.ts'
import { walkRecords } from '../store/figures/list-records.ts'
import { getLastSeal } from '../store/figures/seals.ts'
import { askFigures } from './ask.ts'
import { getCutoffSeal } from './cut-off.ts'
import type { Figure } from './figure.ts'
import { proveFigures } from './prove.ts'
import type { ProvenFigure, ProvenPart } from './prove.ts'
import { versionsRead } from './register.ts'
import type { Register } from './register.ts'

/** Which of these records the reader may see, looked up in the transaction that asks, where there is one: one that waits for a second stands in its own way. */
export type MaySee = (records: readonly string[], tx?: Tx) => Promise<ReadonlySet<string>>

export interface ReadReceipt {
  pool: Pool
  /** Seals what waits in the town: a receipt holds sealed facts only. */
  seal: (town: number) => Promise<unknown>
  town: number
  from: Day
  to: Day
  cutoff?: Day
  today: Day
  indicator: Indicator
  definitions: Register
  /** Without it nothing is said about what is hidden. */
  maySee?: MaySee
}

export interface ReceiptPart {
  measure: string
  as: Simple['as'] | 'per'
  where: NonNullable<Simple['where']>
  from: Day | null
  to: Day
  /** In the measure's own unit. */
  amount: string
  entries: number
  grades: readonly Grade[]
  records: number
  digest: string
  hidden: number
}

/** Everything needed to read the figure again and get the same. */
export interface Receipt extends Omit<Figure, 'asOf' | 'records'> {
  town: number
  /** Over what the indicator is and how it reads, so that a changed indicator shows. */
  indicatorHash: string
  /** The definitions whose measures it reads, in the versions of today. */
  definitions: readonly { id: string; hash: string }[]
  reading: Indicator['reading']
  from: Day
  to: Day
  cutoff: Day | null
  seq: number
  sealed: Moment | null
  records: number
  digest: string
  parts: readonly ReceiptPart[]
  /** Records the reader may not see, over all parts; `says` tells it to the reader. */
  hidden: number
  says: string
}

/** Opens a figure: seals, reads it at the seal (of the cut-off day, or the last), and counts, digests and checks the records behind it. */
export async function receipt(asking: ReadReceipt): Promise<Receipt> {
  const { pool, town, cutoff, today } = asking
  await asking.seal(town)
  return inTownsAtOnce(pool, [town], async (tx) => {
    const place = cutoff === undefined ? await getLastSeal(tx, town) : await getCutoffSeal(tx, town, { cutoff, today })
    const asked = askFigures([asking.indicator], asking.definitions, { from: asking.from, to: asking.to, until: cutoff ?? today })
    const [figure] = await proveFigures(tx, town, { asked, sequence: place.seq })
    if (figure === undefined) throw new Error('one indicator was asked for, none was read')
    const hidden: number[] = []
    for (const part of figure.parts) hidden.push(await countHidden(tx, { town, part, sequence: place.seq, maySee: asking.maySee }))
    return receiptOf(asking, figure, { ...place, hidden })
  })
}

function receiptOf(asking: ReadReceipt, figure: ProvenFigure, at: { seq: number; moment: Moment | null; hidden: readonly number[] }): Receipt {
  const { town, from, to, indicator, definitions } = asking
  const hidden = at.hidden.reduce((sum, some) => sum + some, 0)
  return {
    ...figure,
    town, from, to, cutoff: asking.cutoff ?? null, seq: at.seq, sealed: at.moment,
    indicatorHash: hashOf(indicator), definitions: versionsRead(definitions, indicator), reading: indicator.reading,
    digest: figure.digest.toString('hex'),
    parts: figure.parts.map((part, index) => partOf(part, indicator, { index, hidden: at.hidden[index] ?? 0 })),
    hidden, says: hidden === 0 ? '' : `${hidden} 条无权查看`,
  }
}

function partOf(part: ProvenPart, { reading }: Indicator, { index, hidden }: { index: number; hidden: number }): ReceiptPart {
  const read = reading.as === 'rate' ? (index === 0 ? reading.numerator : reading.denominator) : reading
  const { asked, amount, entries, grades, records, digest } = part
  return {
    measure: asked.measure, as: read.as, where: read.where ?? {}, from: asked.from, to: asked.to,
    amount, entries, grades, records, digest: digest.toString('hex'), hidden,
  }
}

/** What an indicator means: how it reads, in which unit. Its title may be reworded. */
function hashOf({ id, unit, reading }: Pick<Indicator, 'id' | 'unit' | 'reading'>): string {
  // Definitions are data: JSON in, JSON out
  const meaning: Json = JSON.parse(JSON.stringify({ id, unit, reading }))
  return createHash('sha256').update(canonical(meaning)).digest('hex')
}

interface Hiding {
  town: number
  part: ProvenPart
  sequence: number
  maySee: MaySee | undefined
}

async function countHidden(tx: Tx, { town, part, sequence, maySee }: Hiding): Promise<number> {
  if (maySee === undefined) return 0
  let hidden = 0
  await walkRecords(tx, town, {
    part: part.asked, sequence,
    each: async (records) => {
      const seen = await maySee(records, tx)
      hidden += records.filter((record) => !seen.has(record)).length
    },
  })
  return hidden
}
