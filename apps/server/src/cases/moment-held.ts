import { dayOf } from '@zhenzhi/kernel'
import type { Act } from '@zhenzhi/kernel'
import type { Now } from '../outside/clock.ts'

/**
 * When an act is taken: now, but never before the act before it in its case. Where a clock was set back, or another server's is ahead, the act
 * is held at that one's moment; what was said first stays first.
 */
export function heldMoment(now: Now, acts: readonly Pick<Act, 'moment'>[]): Now {
  const last = acts.at(-1)?.moment
  return last === undefined || Date.parse(last) <= Date.parse(now.moment) ? now : { moment: last, day: dayOf(last) }
}
