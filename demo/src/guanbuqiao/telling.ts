import { addDays, addMonths } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import { recordedOn } from '../deed.ts'
import type { DemoDeed } from '../deed.ts'
import { minuteOf } from './hands.ts'
import type { Hand } from './hands.ts'

/** The town's place in the list of towns. */
export const guanbuqiao = 2

/** The year that is played, what is carried into it, and the last day on which something of it is entered. */
export const year = { begins: '2021-12-01', from: '2022-01-01', to: '2022-12-31', entered: '2023-01-20' } as const

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

/** A case act by act. What is entered on one day by one person has one moment; nothing is entered before what came earlier. */
export function tell({ grade, ...told }: Told, steps: readonly Step[]): DemoDeed[] {
  const deeds: DemoDeed[] = []
  for (const { name, day, by, what = {}, entered = day, kind, of, into } of steps) {
    const before = deeds.at(-1)?.moment ?? ''
    deeds.push({
      ...told, town: guanbuqiao, kind: kind ?? (deeds.length === 0 ? 'open' : 'step'), name: kind ?? name, day: kind === undefined ? day : entered, ...by, what,
      moment: momentOf(entered, minuteOf(by), before), ...(of === undefined ? {} : { of }), ...(into === undefined ? {} : { into }), ...(grade === undefined || kind !== undefined ? {} : { grade }),
    })
  }
  return deeds.filter(({ moment }) => moment.slice(0, 10) <= year.entered)
}

function momentOf(entered: string, minute: number, before: string): string {
  const moment = recordedOn(entered, minute)
  return moment >= before ? moment : momentOf(addDays(entered, 1), minute, before)
}

/** The day on which a monthly list with this day in it was taken over: the fifth of the next month; of the last one, as far as it goes. */
export function listedOn(day: string): string {
  if (day > '2022-12-31') return day > '2023-01-19' ? day : '2023-01-19'
  return `${addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7)}-05`
}

export const village = (number: number): string => `@village:${number}`
export const caseNamed = (name: string): string => `@case:${name}`
