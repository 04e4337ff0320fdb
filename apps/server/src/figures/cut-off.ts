import type { Day, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../store/in-towns.ts'
import { getLastSeal, getSealBefore } from '../store/figures/seals.ts'
import type { SealPlace } from '../store/figures/seals.ts'

/** The moment a day ends in Shanghai, which is eight hours ahead all year. */
export function endOfDay(day: Day): Moment {
  return `${day}T16:00:00.000Z`
}

/** The seal a cut-off day stands for: the last before that day ends in Shanghai; on a day that is not over, the last there is. */
export function getCutoffSeal(tx: Tx, town: number, { cutoff, today }: { cutoff: Day; today: Day }): Promise<SealPlace> {
  return cutoff < today ? getSealBefore(tx, town, endOfDay(cutoff)) : getLastSeal(tx, town)
}
