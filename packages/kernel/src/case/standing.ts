import type { Act, ActKind, Who } from '../act/act.ts'
import type { Day, Moment } from '../calendar/day.ts'
import type { Duty } from '../duty/duty.ts'
import type { Fact } from '../measure/fact.ts'
import type { PaperStanding } from '../paper/paper.ts'
import type { Delivery } from '../paper/delivery.ts'
import type { Id, Json } from '../value/json.ts'
import type { CameFrom } from './came-from.ts'

export type Values = Readonly<Record<string, Json | undefined>>

/** A fact that stands in the books, with the place it was posted at. */
export interface PostedFact {
  act: Id
  ordinal: number
  fact: Fact
}

export interface ActLine {
  id: Id
  position: number
  kind: ActKind
  name: string
  day: Day
  moment: Moment
  who: Who
  /** Struck out by a correction. */
  void: boolean
}

/** How a case stands after its acts: derived, never kept as the truth. */
export interface Standing {
  id: Id
  town: number
  definition: { id: string; hash: string }
  state: string
  thread: Id
  /** The thread it belongs to by itself, where it came from another case; absent: its own id. Joined is what stands in another. */
  ownThread?: Id
  /** The case it goes on from, or is a part of. */
  cameFrom?: CameFrom
  opened: Day
  position: number
  void: boolean
  values: Values
  duties: readonly Duty[]
  papers: readonly PaperStanding[]
  facts: readonly PostedFact[]
  acts: readonly ActLine[]
}

/** An act as it now counts: with what corrections put right, and without what they struck out. */
export interface EffectiveAct {
  act: Act
  day: Day
  what: Values
  void: boolean
  /** The papers it served, each with the day it now counts as served. */
  served: readonly Served[]
}

export interface Served {
  paper: string
  day: Day
  delivery?: Delivery
}
