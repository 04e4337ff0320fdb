import type { Day, Indicator } from '@zhenzhi/kernel'
import type { Pool } from '../store/connection.ts'
import { inTownsAtOnce } from '../store/in-towns.ts'
import type { Tx } from '../store/in-towns.ts'
import type { AsOf } from '../store/figures/as-of.ts'
import { countRecords } from '../store/figures/count-records.ts'
import type { CellGroup } from '../store/figures/read-cells.ts'
import { readParts } from '../store/figures/read-parts.ts'
import type { PartRead } from '../store/figures/read-parts.ts'
import type { SealPlace } from '../store/figures/seals.ts'
import { askFigures } from './ask.ts'
import type { AskedFigure } from './ask.ts'
import { getCutoffSeal } from './cut-off.ts'
import { absentOf, gradesOf, worthOf } from './figure.ts'
import type { Figure } from './figure.ts'
import type { Register } from './register.ts'

export interface ReadFigures {
  pool: Pool
  town: number
  from: Day
  to: Day
  /** Read as the books stood when this day ended; without it, on screen: now, with what is not sealed yet. */
  cutoff?: Day
  today: Day
  indicators: readonly Indicator[]
  definitions: Register
  /** Counting the records behind each figure reads the facts: slower than all values together. On by default. */
  withRecords?: boolean
}

/** All these indicators of one town and period, as of one moment: values and parts in one statement, the records behind them in another. */
export function readFigures(asking: ReadFigures): Promise<Figure[]> {
  const { pool, town, from, to, cutoff, today, withRecords = true } = asking
  const until = cutoff ?? today
  const asked = askFigures(asking.indicators, asking.definitions, { from, to, until })
  return inTownsAtOnce(pool, [town], async (tx) => {
    const seal = cutoff === undefined ? undefined : await getCutoffSeal(tx, town, { cutoff, today })
    return readAsked(tx, town, { asked, seal, withRecords })
  })
}

interface Asked {
  asked: readonly AskedFigure[]
  /** Undefined: on screen. */
  seal: SealPlace | undefined
  withRecords: boolean
  groups?: readonly CellGroup[]
}

export async function readAsked(tx: Tx, town: number, { asked, seal, withRecords, groups = [] }: Asked): Promise<Figure[]> {
  const parts = asked.flatMap((one) => one.parts)
  const asOf: AsOf = seal?.seq ?? 'screen'
  const read = await readParts(tx, town, { parts, asOf, groups })
  const counted = withRecords ? await countRecords(tx, town, { parts: asked.flatMap((one) => (one.once ? [] : one.parts)), asOf }) : undefined
  return asked.map((one, figure) => {
    const own = one.parts.flatMap(({ part }) => read.parts.get(part) ?? [])
    const records = one.once ? own[0]?.entries : counted?.figures.get(figure)
    return { ...figureOf(one, own), records: counted === undefined ? null : records ?? 0, asOf: seal ?? read.sealed }
  })
}

/** A figure of its parts, without what lies behind it. */
export function figureOf(asked: AskedFigure, parts: readonly PartRead[]): Omit<Figure, 'records' | 'asOf'> {
  const { id, title, unit, reading } = asked.indicator
  const worth = worthOf(asked, parts.map(({ amount }) => amount))
  return { id, zh: title, ...worth, absent: absentOf(reading), unit, grades: gradesOf(parts), entries: parts.reduce((sum, { entries }) => sum + entries, 0) }
}

