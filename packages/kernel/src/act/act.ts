import type { Day, Moment } from '../calendar/day.ts'
import type { NeedAnswered } from '../need/need.ts'
import type { DutyChange } from '../duty/duty.ts'
import type { Effect } from '../effect/effect.ts'
import type { Fact, Grade } from '../measure/fact.ts'
import type { Id, Json, Sealed } from '../value/json.ts'

/**
 * `open` begins a stream; `step` moves it; `clock` is time passing; the other four change what was recorded, joined or counted.
 * The classes after a closing go by this word (design: corrected, registered late, newly measured, matured).
 */
export const actKinds = ['open', 'step', 'clock', 'correct', 'join', 'split', 'adopt', 'measured'] as const
export type ActKind = (typeof actKinds)[number]

/** Who sat at it, in which post, of which organisation. */
export interface Doer {
  account: Id | 'clock'
  post: string
  organisation: Id
}

export interface Who extends Doer {
  /** 代录: on whose behalf this was entered. The name is sealed under the case's key; `person` is the same for the same name in this case. */
  enteredFor?: { person: string; of: Sealed }
}

export interface Pinned {
  rules: { id: string; version: string }[]
  calendar: string
  /** Content hash of each paper template used by this act. */
  templates: { paper: string; hash: string }[]
}

export interface Outcome {
  state: string
  thread: Id
  duties: DutyChange[]
  effects: Effect[]
  facts: Fact[]
  pinned: Pinned
}

/** One thing done, as it is hashed: said and decided together, so that rebuilding replays and never decides again. */
export interface Act {
  format: 1
  id: Id
  town: number
  stream: Id
  position: number
  prev: string | null
  kind: ActKind
  name: string
  key: string
  day: Day
  moment: Moment
  definition: { id: string; hash: string }
  who: Who
  /** How what it says came to be known; its facts carry the same. */
  grade: Grade
  what: { readonly [field: string]: Json | undefined }
  needs: NeedAnswered[]
  outcome: Outcome
}
