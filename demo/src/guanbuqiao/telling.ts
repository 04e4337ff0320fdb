import { addMonths } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { tellWith } from '../tell.ts'
import type { Step, Told } from '../tell.ts'
import { minuteOf } from './hands.ts'

export type { Step }

/** The town's place in the list of towns. */
export const guanbuqiao = 2

/** The year that is played, what is carried into it, and the last day on which something of it is entered. */
export const year = { begins: '2021-12-01', from: '2022-01-01', to: '2022-12-31', entered: '2023-01-20' } as const

/** A case of this town act by act, as far as it was entered. */
export function tell(told: Told, steps: readonly Step[]): DemoDeed[] {
  return tellWith({ town: guanbuqiao, until: year.entered, minuteOf }, told, steps)
}

/** The day on which a monthly list with this day in it was taken over: the fifth of the next month; of the last one, as far as it goes. */
export function listedOn(day: string): string {
  if (day > '2022-12-31') return day > '2023-01-19' ? day : '2023-01-19'
  return `${addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7)}-05`
}

export const village = (number: number): string => `@village:${number}`
export const caseNamed = (name: string): string => `@case:${name}`
