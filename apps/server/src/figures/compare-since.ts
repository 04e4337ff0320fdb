import type { Day } from '@zhenzhi/kernel'
import { sumChanges } from '../store/figures/changes.ts'
import { getLastSeal } from '../store/figures/seals.ts'
import { inTownsAtOnce } from '../store/in-towns.ts'
import { askFigures } from './ask.ts'
import { whyOf } from './compare-cutoffs.ts'
import type { CompareCutoffs, CutoffComparison } from './compare-cutoffs.ts'
import { readAsked } from './read-figures.ts'

export interface CompareSince extends Omit<CompareCutoffs, 'cutoff'> {
  /** The seal the figures were read at then; `since` is the cut-off day they were read for. */
  seq: number
}

/** Indicators of one town and period as they were at a seal, and now; with what each kind of act made of the difference. Everything is sealed first. */
export async function compareSince({ pool, town, from, to, since, seq, today, seal, indicators, definitions }: CompareSince): Promise<CutoffComparison[]> {
  await seal(town)
  return inTownsAtOnce(pool, [town], async (tx) => {
    const asked = (until: Day) => askFigures(indicators, definitions, { from, to, until })
    const [then, now] = [asked(since), asked(today)]
    const last = await getLastSeal(tx, town)
    const before = await readAsked(tx, town, { asked: then, seal: { seq, moment: null }, withRecords: false })
    const after = await readAsked(tx, town, { asked: now, seal: last, withRecords: false })
    const sums = await sumChanges(tx, town, { parts: now.flatMap(({ parts }) => parts), since: { closed: seq, now: last.seq } })
    return now.flatMap((one, index) => {
      const [was, is] = [before[index], after[index]]
      return was === undefined || is === undefined ? [] : [{ before: was, after: is, why: whyOf(one, sums) }]
    })
  })
}
