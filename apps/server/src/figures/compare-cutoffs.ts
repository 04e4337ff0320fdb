import { addDecimals } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { sumChanges } from '../store/figures/changes.ts'
import type { ChangeClass, ClassSum } from '../store/figures/changes.ts'
import { inTownsAtOnce } from '../store/in-towns.ts'
import { askFigures } from './ask.ts'
import type { AskedFigure } from './ask.ts'
import { getCutoffSeal } from './cut-off.ts'
import { shownAmount } from './figure.ts'
import type { Figure } from './figure.ts'
import { readAsked } from './read-figures.ts'
import type { ReadFigures } from './read-figures.ts'

export interface CompareCutoffs extends Omit<ReadFigures, 'withRecords'> {
  /** The earlier cut-off; `cutoff` is the later. */
  since: Day
  cutoff: Day
  seal: (town: number) => Promise<unknown>
}

/** One figure at both cut-offs, and what each kind of act made of the difference of its first part that moved. */
export interface CutoffComparison {
  before: Figure
  after: Figure
  why: { corrected: string; late: string; newlyMeasured: string; matured: string }
}

/** All these indicators of one town and period at two cut-offs. Everything is sealed first; the records behind them are not counted. */
export async function compareCutoffs({ pool, town, from, to, since, cutoff, today, seal, indicators, definitions }: CompareCutoffs): Promise<CutoffComparison[]> {
  await seal(town)
  return inTownsAtOnce(pool, [town], async (tx) => {
    const [then, now] = [askFigures(indicators, definitions, { from, to, until: since }), askFigures(indicators, definitions, { from, to, until: cutoff })]
    const [first, last] = [await getCutoffSeal(tx, town, { cutoff: since, today }), await getCutoffSeal(tx, town, { cutoff, today })]
    const before = await readAsked(tx, town, { asked: then, seal: first, withRecords: false })
    const after = await readAsked(tx, town, { asked: now, seal: last, withRecords: false })
    const sums = await sumChanges(tx, town, { parts: now.flatMap(({ parts }) => parts), since: { closed: first.seq, now: last.seq } })
    return now.flatMap((asked, index) => {
      const [was, is] = [before[index], after[index]]
      return was === undefined || is === undefined ? [] : [{ before: was, after: is, why: whyOf(asked, sums) }]
    })
  })
}

/** Of a rate, numerator and denominator are not added up: the first that changed is told. What is added up anyway is told together. */
export function whyOf({ indicator, parts }: AskedFigure, sums: readonly ClassSum[]): CutoffComparison['why'] {
  const changed = parts.findIndex(({ part }) => sums.some((sum) => sum.part === part))
  const told = indicator.reading.as === 'sum-of' ? parts : parts.slice(changed, changed + 1)
  const own = sums.filter((sum) => told.some(({ part }) => part === sum.part))
  const sumOf = (kind: ChangeClass) => shownAmount(indicator, own.filter((sum) => sum.class === kind).reduce((total, { amount }) => addDecimals(total, amount), '0'), changed)
  if (changed < 0) return { corrected: '0', late: '0', newlyMeasured: '0', matured: '0' }
  return { corrected: sumOf('corrected'), late: sumOf('registered-late'), newlyMeasured: sumOf('newly-measured'), matured: sumOf('matured') }
}
