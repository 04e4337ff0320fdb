import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Clock } from '../../outside/clock.ts'
import type { Tx } from '../../store/connection.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { CaseDesk } from '../desk.ts'

/** What changes of calendars and local settings work with. */
export interface ClockRoom {
  parts: DeskParts
  desk: CaseDesk
  clock: Clock
  /** A line in the log of a town: what was adopted, by whom. */
  tell: (tx: Tx, line: { town: number; account: Id; moment: Moment; verb: string; subject: Id; detail: Readonly<Record<string, string>> }) => Promise<void>
}

/** A person as far as clocks go: where something may be entered, and what is kept from them. */
export interface Entering {
  account: Id
  town: TownOf
  below: readonly number[]
}

export interface TownOf {
  id: number
  kind: 'town' | 'county' | 'province'
  parent: number | null
}

/** Whose calendar holds in a town: the county's, or that of a town that stands alone. */
export function ownerOf({ id, kind, parent }: TownOf): number {
  return kind === 'town' ? parent ?? id : id
}

export function yearOfDay(day: Day): number {
  return Number(day.slice(0, 4))
}
