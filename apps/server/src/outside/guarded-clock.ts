import type { Moment } from '@zhenzhi/kernel'
import { at } from './clock.ts'
import type { Clock } from './clock.ts'

/** How the machine's clock stands to what can be true. `behind`: set back; `ahead`: put forward by more than a day at once. In seconds. */
export type ClockState = { kind: 'true' } | { kind: 'behind' | 'ahead'; seconds: number }

export interface GuardedClock extends Clock {
  state: () => ClockState
  /**
   * Time does not begin before this moment: what was kept before the start is not undone by a clock that stands wrong. A clock that stands
   * more than 400 days after it is doubted too, unless the operator says that it is `right`.
   */
  notBefore: (moment: Moment, right?: boolean) => void
}

const day = 24 * 3600 * 1000
/** Further than this after what was kept last, a start is doubted: nobody leaves a town's books alone so long. */
const longestRest = 400 * day
/** Clocks are set by some seconds all the time; that is no state to speak of. */
const usual = 5000

/**
 * The machine's clock, as far as it can be believed. It never goes back: set back, time goes on from the last moment that was shown, as fast
 * as it really passes, until the machine catches up. Put forward by more than a day it is not followed either: nobody's deadlines pass by a
 * wrong year. Setting the machine's clock right ends both; so does a new start, unless even that is doubted. `elapsed`: milliseconds that
 * have really passed, from any beginning, also while the machine slept.
 */
export function guardedClock(machine: Clock, elapsed: () => number): GuardedClock {
  let shown = Date.parse(machine.now().moment)
  let since = elapsed()
  let state: ClockState = { kind: 'true' }
  const now = () => {
    const [told, passed] = [Date.parse(machine.now().moment), elapsed()]
    const expected = shown + Math.max(0, passed - since)
    const off = told - expected
    const followed = told >= shown && off <= day
    state = followed || Math.abs(off) < usual ? { kind: 'true' } : { kind: off < 0 ? 'behind' : 'ahead', seconds: Math.round(Math.abs(off) / 1000) }
    shown = followed ? told : expected
    since = passed
    return at(new Date(shown).toISOString())
  }
  return {
    now,
    state: () => {
      now()
      return state
    },
    notBefore: (moment, right = false) => {
      const [kept, told] = [Date.parse(moment), Date.parse(machine.now().moment)]
      since = elapsed()
      shown = told < kept || (told - kept > longestRest && !right) ? kept : told
    },
  }
}
