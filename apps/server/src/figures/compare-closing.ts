import { addDecimals, negateDecimal, refuse } from '@zhenzhi/kernel'
import type { Id, Indicator, Refused } from '@zhenzhi/kernel'
import type { Pool } from '../store/connection.ts'
import { inTownsAtOnce } from '../store/in-towns.ts'
import type { Tx } from '../store/in-towns.ts'
import { listChanges, sumChanges } from '../store/figures/changes.ts'
import type { Change, ChangeClass, ClassSum } from '../store/figures/changes.ts'
import { findClosing } from '../store/figures/closings.ts'
import type { ClosedValue, Closing } from '../store/figures/closings.ts'
import { getLastSeal } from '../store/figures/seals.ts'
import { askFigures } from './ask.ts'
import type { AskedFigure } from './ask.ts'
import { shownAmount } from './figure.ts'
import { proveFigures } from './prove.ts'
import type { ProvenFigure } from './prove.ts'
import type { Register } from './register.ts'

export interface CompareClosing {
  pool: Pool
  seal: (town: number) => Promise<unknown>
  town: number
  closing: Id
  definitions: Register
}

/**
 * One side of a figure then and now, as `shownAmount` has it. Null: there was no latest entry; in the difference that is nought.
 */
export interface PartComparison {
  closed: string | null
  now: string | null
  difference: string
  /** Why; they add up to the difference. */
  classes: readonly { class: ChangeClass; amount: string; records: number }[]
}

export interface ValueComparison {
  indicator: string
  zh: string
  unit: Indicator['unit']
  reading: Indicator['reading']
  closed: ClosedValue
  /** Read again at the closing's sequence. */
  again: ProvenFigure
  /** Value, both sides, count and digest are what was closed: the proof. False would mean that evidence was changed. */
  same: boolean
  now: ProvenFigure
  parts: readonly PartComparison[]
}

export interface ClosingComparison {
  closing: Closing
  /** The sequence of now. */
  seq: number
  values: readonly ValueComparison[]
}

/** Reads every closed value again as it was, and as it is now, and says of each difference what kind of act made it. */
export async function compareClosing(asking: CompareClosing): Promise<ClosingComparison | Refused> {
  const { pool, town } = asking
  await asking.seal(town)
  return inTownsAtOnce(pool, [town], async (tx) => {
    const kept = await findClosing(tx, town, asking.closing)
    if (kept === undefined) return refuse('not-found', '没有找到这次封账，请返回列表。')
    const { seq } = await getLastSeal(tx, town)
    const asked = askAgain(kept, asking.definitions)
    const again = await proveFigures(tx, town, { asked, sequence: kept.closing.seq, alg: kept.closing.digestAlg })
    const now = await proveFigures(tx, town, { asked, sequence: seq, alg: kept.closing.digestAlg })
    const sums = await sumChanges(tx, town, { parts: asked.flatMap(({ parts }) => parts), since: { closed: kept.closing.seq, now: seq } })
    const values = kept.values.flatMap((closed, index) => {
      const [one, then, today] = [asked[index], again[index], now[index]]
      return one === undefined || then === undefined || today === undefined ? [] : [compare({ asked: one, closed, again: then, now: today, sums })]
    })
    return { closing: kept.closing, seq, values }
  })
}

/** The indicators as they were read at the closing, whatever they read today. */
function askAgain({ closing, values }: { closing: Closing; values: readonly ClosedValue[] }, definitions: Register): AskedFigure[] {
  const { from, to, cutoff } = closing
  return askFigures(values.map(readAs), definitions, { from, to, until: cutoff })
}

function readAs({ indicator, reading }: ClosedValue): AskedFigure['indicator'] {
  // What closePeriod wrote: the indicator's own unit, title and reading
  const kept = JSON.parse(reading) as Pick<Indicator, 'unit' | 'title' | 'reading'>
  return { id: indicator, ...kept }
}

interface Comparing {
  asked: AskedFigure
  closed: ClosedValue
  again: ProvenFigure
  now: ProvenFigure
  sums: readonly ClassSum[]
}

function compare({ asked, closed, again, now, sums }: Comparing): ValueComparison {
  const { id, title, unit, reading } = asked.indicator
  const parts = again.parts.map((part, index): PartComparison => {
    const shown = (amount: string) => shownAmount(asked.indicator, amount, index)
    const [before, after] = [part.amount, now.parts[index]?.amount ?? null].map((amount) => (amount === null ? null : shown(amount)))
    const classes = sums.filter((sum) => sum.part === part.asked.part).map((sum) => ({ class: sum.class, amount: shown(sum.amount), records: sum.records }))
    return { closed: before ?? null, now: after ?? null, difference: addDecimals(after ?? '0', negateDecimal(before ?? '0')), classes }
  })
  return { indicator: id, zh: title, unit, reading, closed, again, same: isSame(closed, again), now, parts }
}

function isSame(closed: ClosedValue, again: ProvenFigure): boolean {
  const alike = (a: string | null, b: string | null) => (a === null || b === null ? a === b : addDecimals(a, '0') === addDecimals(b, '0'))
  return alike(closed.value, again.value) && alike(closed.numerator, again.numerator) && alike(closed.denominator, again.denominator)
    && closed.records === again.records && closed.digest.equals(again.digest)
}

export interface ListDifferences extends Omit<CompareClosing, 'seal'> {
  indicator: string
  /** Of a rate, 0 is the numerator and 1 the denominator. */
  part: number
  /** The sequence of the comparison. */
  seq: number
  after?: { class: ChangeClass; record: string }
  limit: number
}

/** One difference record by record, a page at a time. Amounts are in the measure's own unit. */
export function listDifferences(asking: ListDifferences): Promise<Change[]> {
  return inTownsAtOnce(asking.pool, [asking.town], (tx) => listIn(tx, asking))
}

async function listIn(tx: Tx, { town, closing, definitions, indicator, part, seq, after, limit }: ListDifferences): Promise<Change[]> {
  const kept = await findClosing(tx, town, closing)
  const value = kept?.values.find((one) => one.indicator === indicator)
  if (kept === undefined || value === undefined) return []
  const [asked] = askAgain({ closing: kept.closing, values: [value] }, definitions)
  const wanted = asked?.parts[part]
  if (wanted === undefined) return []
  return listChanges(tx, town, { part: wanted, since: { closed: kept.closing.seq, now: seq }, after, limit })
}
