import { partsOf, postsOnce } from '@zhenzhi/kernel'
import type { Day, Indicator, Simple } from '@zhenzhi/kernel'
import type { AskedPart } from '../store/figures/asked-part.ts'
import { duePeriods } from './due-periods.ts'
import { getMeasure } from './register.ts'
import type { Register } from './register.ts'

/** What is to be read: the days, and until which day periods are counted as due (the cut-off day, or today). */
export interface Period {
  from: Day
  to: Day
  until: Day
}

/**
 * One indicator, put to the readers. Of a rate or a mean the numerator comes first. `due`: how many periods were due, of a reading by periods.
 * `once`: each record behind it has one entry, so that its records need not be counted apart from its entries.
 */
export interface AskedFigure {
  indicator: Pick<Indicator, 'id' | 'title' | 'unit' | 'reading'>
  parts: readonly AskedPart[]
  due?: number
  once: boolean
}

/** Every indicator as parts, numbered through, so that all are read in one statement. */
export function askFigures(indicators: readonly AskedFigure['indicator'][], register: Register, period: Period): AskedFigure[] {
  let parts = 0
  return indicators.map((indicator, figure) => {
    const asking: Asking = { register, period, figure, next: () => parts++ }
    return askOne(indicator, asking)
  })
}

interface Asking {
  register: Register
  period: Period
  figure: number
  next: () => number
}

function askOne(indicator: AskedFigure['indicator'], asking: Asking): AskedFigure {
  const { reading } = indicator
  if (reading.as !== 'per') {
    const parts = partsOf(reading).map((simple) => simplePart(simple, asking))
    return { indicator, parts, once: parts.length === 1 && parts.every((part) => isOnce(part, asking)) }
  }
  const due = duePeriods({ ...asking.period, every: reading.every })
  if (due === undefined) return { indicator, parts: [], due: 0, once: true }
  const part: AskedPart = { ...frameOf(reading, asking), kind: 'periods', from: due.from, to: due.to, every: reading.every }
  return { indicator, parts: [part], due: due.due, once: isOnce(part, asking) }
}

/** A stock is not counted by entries, which begin and end it; of an amount that may be nought it is not told whether it stands. */
function isOnce({ kind, measure, ones }: AskedPart, { register }: Asking): boolean {
  if (kind === 'latest') return true
  if (kind === 'stock' || kind === 'standing' || !postsOnce(getMeasure(register, measure))) return false
  return ones || (kind !== 'subjects' && kind !== 'records')
}

function simplePart(simple: Simple, asking: Asking): AskedPart {
  const { from, to } = asking.period
  const frame = frameOf(simple, asking)
  if (simple.as === 'stock' || simple.as === 'standing') return { ...frame, kind: simple.as, from: null, to, every: null }
  if (simple.as === 'latest') return { ...frame, kind: 'latest', from: simple.since === 'ever' ? null : from, to, every: null }
  if (simple.as !== 'distinct') return { ...frame, kind: simple.as === 'entries' ? 'entries' : 'sum', from, to, every: null }
  const own = getMeasure(asking.register, simple.measure).subject === 'record'
  return { ...frame, kind: own ? 'records' : 'subjects', from, to, every: null }
}

type Frame = Pick<AskedPart, 'figure' | 'part' | 'measure' | 'ones' | 'keys'>

function frameOf({ measure, where = {} }: Pick<Simple, 'measure' | 'where'>, { register, figure, next }: Asking): Frame {
  const { by, amount } = getMeasure(register, measure)
  const unknown = Object.keys(where).find((dimension) => !by.includes(dimension))
  if (unknown !== undefined) throw new Error(`“${measure}” is not kept by “${unknown}”`)
  return { figure, part: next(), measure, ones: amount === 1, keys: by.map((dimension) => where[dimension] ?? null) }
}
