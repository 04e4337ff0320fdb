import { canonical, refuse } from '@zhenzhi/kernel'
import type { Day, Id, Indicator, Json, Moment, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { HashName } from '../store/sealing/merkle.ts'
import { keepClosing } from '../store/figures/closings.ts'
import type { ClosedValue, Closing } from '../store/figures/closings.ts'
import { askFigures } from './ask.ts'
import { getCutoffSeal } from './cut-off.ts'
import { proveFigures } from './prove.ts'
import type { ProvenFigure } from './prove.ts'
import type { Register } from './register.ts'

export interface ClosePeriod {
  pool: Pool
  /** Seals everything that waits in the town. */
  seal: (town: number) => Promise<unknown>
  town: number
  from: Day
  to: Day
  cutoff: Day
  account: Id
  moment: Moment
  today: Day
  indicators: readonly Indicator[]
  definitions: Register
  note?: string
  /** By which records are digested; SHA-256 where nothing is said. */
  alg?: HashName | undefined
}

export interface Closed {
  closing: Closing
  figures: readonly ProvenFigure[]
}

/**
 * Freezes a period: seals, then keeps what every indicator was at the seal of the cut-off day, with the digest of the records behind it.
 * A cut-off day that is not over stands for the last seal now. A period may be closed again; closings are only added.
 * Refuses a period that ends before it begins, and a cut-off before the period or after today (`period-wrong`).
 */
export async function closePeriod(asking: ClosePeriod): Promise<Closed | Refused> {
  const { pool, town, from, to, cutoff, today, account, moment, note = '', alg = 'sha256' } = asking
  const refusal = refusePeriod(asking)
  if (refusal !== undefined) return refusal
  await asking.seal(town)
  return inTowns(pool, [town], async (tx) => {
    const { seq } = await getCutoffSeal(tx, town, { cutoff, today })
    const asked = askFigures(asking.indicators, asking.definitions, { from, to, until: cutoff })
    const figures = await proveFigures(tx, town, { asked, sequence: seq, alg })
    const closing: Closing = { id: v7(), town, from, to, cutoff, seq, digestAlg: alg, account, moment, note }
    await keepClosing(tx, closing, figures.map((figure, index) => closedValue(figure, asking.indicators[index])))
    return { closing, figures }
  })
}

/** What no figure can be read for: a period that ends before it begins, a cut-off day before it or one that has not come. */
export function refusePeriod({ from, to, cutoff, today }: { from: Day; to: Day; cutoff?: Day | undefined; today: Day }): Refused | undefined {
  if (from > to) return refuse('period-wrong', '截止日早于起始日，请重新选择统计期间。', 'to')
  if (cutoff === undefined) return undefined
  if (cutoff < from) return refuse('period-wrong', '登记截止日早于统计期间的第一天，请重新选择。', 'cutoff')
  if (cutoff > today) return refuse('period-wrong', '登记截止日还没有到，请选择今天或以前的日子。', 'cutoff')
  return undefined
}

function closedValue({ id, value, numerator, denominator, records, digest }: ProvenFigure, indicator: Indicator | undefined): ClosedValue {
  return { indicator: id, value, numerator, denominator, records, digest, reading: readingText(indicator) }
}

/** How a closed value was read, kept with it: the indicator may read otherwise by the time somebody asks. */
function readingText(indicator: Indicator | undefined): string {
  if (indicator === undefined) throw new Error('a figure without its indicator')
  const { unit, title, reading } = indicator
  const kept: Json = JSON.parse(JSON.stringify({ unit, title, reading }))
  return canonical(kept)
}
