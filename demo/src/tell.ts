import { addDays } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import { recordedOn } from './deed.ts'
import type { DemoDeed } from './deed.ts'

/** Who enters an act, and in which post. */
export interface Hand {
  signIn: string
  post: string
}

export interface Step {
  name: string
  day: string
  by: Hand
  what?: Record<string, Json>
  /** The day it was entered, where that is later than the day it happened. */
  entered?: string
  kind?: 'correct' | 'join' | 'split'
  /** For a correction: the place of the act it corrects. For a join: the other case's name. */
  of?: number
  into?: string
}

export interface Told {
  case: string
  definition: string
  /** Taken from a list of another body. */
  grade?: 'import'
}

export interface Teller {
  /** The town's place in the list of towns. */
  town: number
  /** The last day on which something is entered; what would be later is left out. */
  until: string
  /** The minute of the office day at which somebody enters what the day brought. */
  minuteOf: (hand: Hand) => number
}

/** A case act by act. What is entered on one day by one person has one moment; nothing is entered before what came earlier. */
export function tellWith({ town, until, minuteOf }: Teller, { grade, ...told }: Told, steps: readonly Step[]): DemoDeed[] {
  const deeds: DemoDeed[] = []
  for (const { name, day, by, what = {}, entered = day, kind, of, into } of steps) {
    const before = deeds.at(-1)?.moment ?? ''
    deeds.push({
      ...told, town, kind: kind ?? (deeds.length === 0 ? 'open' : 'step'), name: kind ?? name, day: kind === undefined ? day : entered, ...by, what,
      moment: momentOf(entered, minuteOf(by), before), ...(of === undefined ? {} : { of }), ...(into === undefined ? {} : { into }), ...(grade === undefined || kind !== undefined ? {} : { grade }),
    })
  }
  return deeds.filter(({ moment }) => moment.slice(0, 10) <= until)
}

function momentOf(entered: string, minute: number, before: string): string {
  const moment = recordedOn(entered, minute)
  return moment >= before ? moment : momentOf(addDays(entered, 1), minute, before)
}
