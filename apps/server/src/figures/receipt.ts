import { createHash } from 'node:crypto'
import { canonical, partsOf, sidesOf } from '@zhenzhi/kernel'
import type { Day, Grade, Indicator, Json, Moment, Simple } from '@zhenzhi/kernel'
import type { Pool } from '../store/connection.ts'
import { inTownsAtOnce } from '../store/in-towns.ts'
import type { Tx } from '../store/in-towns.ts'
import type { AskedPart } from '../store/figures/asked-part.ts'
import { listHistory } from '../store/figures/list-history.ts'
import type { EntryBefore } from '../store/figures/list-history.ts'
import { readParts } from '../store/figures/read-parts.ts'
import type { PartRead } from '../store/figures/read-parts.ts'
import { countTogether } from '../store/figures/record-ids.ts'
import { getLastSeal } from '../store/figures/seals.ts'
import type { SealPlace } from '../store/figures/seals.ts'
import { askFigures } from './ask.ts'
import type { AskedFigure } from './ask.ts'
import { getCutoffSeal } from './cut-off.ts'
import type { Figure } from './figure.ts'
import { lookBehind } from './look-behind.ts'
import type { AllBut, Behind, LookedBehind, MaySee, PageAsked, RecordShown } from './look-behind.ts'
import type { HashName } from '../store/sealing/merkle.ts'
import { digestOf, digestText } from './prove.ts'
import { figureOf } from './read-figures.ts'
import { versionsRead } from './register.ts'
import type { Register } from './register.ts'

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
  allBut?: AllBut | undefined
  /** By which records are digested; SHA-256 where nothing is said. */
  alg?: HashName | undefined
  /** A page of the records behind one side; of a rate, 0 is the numerator and 1 the denominator. */
  page?: PageAsked & { part: number }
}

export interface ReceiptPart {
  /** Of a rate, 0 of the numerator and 1 of the denominator. Parts of one side are added up. */
  side: number
  measure: string
  as: Simple['as'] | 'per'
  where: NonNullable<Simple['where']>
  from: Day | null
  to: Day
  /** In the measure's own unit. Null: no latest entry. */
  amount: string | null
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
  /** The page asked for, without what the reader may not see; `next` is asked after for the page that follows. */
  page?: readonly RecordShown[]
  next?: string
  /** Of a latest entry, those before it that still stand and the reader may see, the last first; empty of all else. */
  history: readonly EntryBefore[]
}

/** Opens a figure: seals, reads it at the seal (of the cut-off day, or the last), and counts, digests and checks the records behind it. */
export async function receipt(asking: ReadReceipt): Promise<Receipt> {
  const { pool, town, cutoff, today, maySee, allBut, alg = 'sha256' } = asking
  await asking.seal(town)
  return inTownsAtOnce(pool, [town], async (tx) => {
    const place = cutoff === undefined ? await getLastSeal(tx, town) : await getCutoffSeal(tx, town, { cutoff, today })
    const [asked] = askFigures([asking.indicator], asking.definitions, { from: asking.from, to: asking.to, until: cutoff ?? today })
    if (asked === undefined) throw new Error('one indicator was asked for, none is read')
    const read = await readParts(tx, town, { parts: asked.parts, asOf: place.seq })
    const parts = asked.parts.filter(({ part }) => read.parts.has(part))
    const behind = await lookBehind(tx, town, { parts, sequence: place.seq, maySee, allBut, page: pageOf(asking, asked.parts.length), alg })
    const sides = parts.flatMap((part, at): Side[] => {
      const [amounts, own] = [read.parts.get(part.part), behind.parts[at]]
      return amounts === undefined || own === undefined ? [] : [{ asked: part, amounts, behind: own }]
    })
    const history = await historyOf(tx, asking, { part: asked.parts[0], sequence: place.seq })
    return receiptOf(asking, { asked, place, sides, history, paged: behind, records: together(sides) })
  })
}

/** A record that stands behind several parts is one. */
function together(sides: readonly Side[]): number {
  return countTogether(sides.map(({ behind }) => behind.ids))
}

const historyShown = 20

async function historyOf(tx: Tx, { town, maySee }: ReadReceipt, { part, sequence }: { part: AskedPart | undefined; sequence: number }): Promise<EntryBefore[]> {
  if (part?.kind !== 'latest') return []
  const entries = await listHistory(tx, town, { part, sequence, limit: historyShown })
  const seen = await maySee?.(entries.map(({ record }) => record), tx)
  return entries.filter(({ record }) => seen?.has(record) ?? true)
}

interface Side {
  asked: AskedPart
  amounts: PartRead
  behind: Behind
}

interface Read {
  asked: AskedFigure
  place: SealPlace
  sides: readonly Side[]
  history: readonly EntryBefore[]
  paged: Pick<LookedBehind, 'page' | 'next'>
  /** Behind the whole figure: a record behind both sides counts once. */
  records: number
}

function receiptOf(asking: ReadReceipt, { asked, place, sides, history, paged, records }: Read): Receipt {
  const { town, from, to, indicator, definitions, page, alg = 'sha256' } = asking
  const hidden = sides.reduce((sum, { behind }) => sum + behind.hidden, 0)
  return {
    ...figureOf(asked, sides.map(({ amounts }) => amounts)),
    town, from, to, cutoff: asking.cutoff ?? null, seq: place.seq, sealed: place.moment, records,
    indicatorHash: hashOf(indicator), definitions: versionsRead(definitions, indicator), reading: indicator.reading,
    digest: digestText(digestOf(sides.map(({ behind }) => behind.digest), alg), alg),
    parts: sides.map((side, index) => partOf(side, { indicator, index, alg })),
    hidden, says: hidden === 0 ? '' : `${hidden} 条无权查看`, history,
    ...(page === undefined ? {} : { page: paged.page, ...(paged.next === undefined ? {} : { next: paged.next }) }),
  }
}

/** A page of the records behind the parts of the side asked for. */
function pageOf({ page, indicator }: ReadReceipt, parts: number): (PageAsked & { parts: number[] }) | undefined {
  return page && { ...page, parts: Array.from({ length: parts }, (_, place) => place).filter((place) => sideAt(indicator, place) === page.part) }
}

/** Which side a part belongs to. */
function sideAt({ reading }: Indicator, part: number): number {
  let end = 0
  return sidesOf(reading).findIndex((side) => part < (end += side.length))
}

function partOf({ asked, amounts: { amount, entries, grades }, behind: { records, digest, hidden } }: Side, { indicator, index, alg }: { indicator: Indicator; index: number; alg: HashName }): ReceiptPart {
  const { reading } = indicator
  const read = reading.as === 'per' ? reading : partsOf(reading)[index]
  if (read === undefined) throw new Error('a part that the indicator does not read')
  return {
    side: sideAt(indicator, index), measure: asked.measure, as: read.as, where: read.where ?? {}, from: asked.from, to: asked.to,
    amount, entries, grades, records, digest: digestText(digest, alg), hidden,
  }
}

/** What an indicator means: how it reads, in which unit. Its title may be reworded. */
function hashOf({ id, unit, reading }: Pick<Indicator, 'id' | 'unit' | 'reading'>): string {
  // Definitions are data: JSON in, JSON out
  const meaning: Json = JSON.parse(JSON.stringify({ id, unit, reading }))
  return createHash('sha256').update(canonical(meaning)).digest('hex')
}
