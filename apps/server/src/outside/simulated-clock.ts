import { at } from './clock.ts'
import type { Clock } from './clock.ts'

/** A clock that may be told to show another time: only a demonstration tells it, and only once or while it is being played. */
export interface SteerableClock extends Clock {
  /** Stands still at this moment until told otherwise. */
  hold: (moment: string) => void
  /** Goes on from this moment as real time does. */
  runFrom: (moment: string) => void
}

export function steerable(machine: Clock): SteerableClock {
  let shown = () => machine.now()
  return {
    now: () => shown(),
    hold: (moment) => {
      shown = () => at(moment)
    },
    runFrom: (moment) => {
      const offset = Date.parse(moment) - Date.parse(machine.now().moment)
      shown = () => at(new Date(Date.parse(machine.now().moment) + offset).toISOString())
    },
  }
}
