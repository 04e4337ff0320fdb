import type { Act, ActKind, Who } from '../act/act.ts'
import type { Day, Moment } from '../calendar/day.ts'
import type { Grade } from '../measure/fact.ts'
import type { NeedAnswered } from '../need/need.ts'
import type { Id } from '../value/json.ts'
import type { Law } from './plan.ts'

/** What somebody wants to do. `what` is already read and its personal parts sealed. */
export interface Deed {
  kind: ActKind
  name: string
  key: string
  day: Day
  who: Who
  grade: Grade
  what: Act['what']
}

/** All that deciding may look at. `moment` and `day` of now are handed in; nothing here reads a clock. */
export interface Asking {
  town: number
  stream: Id
  /** The id the new act will have. */
  id: Id
  definition: { id: string; hash: string }
  acts: readonly Act[]
  deed: Deed
  needs: readonly NeedAnswered[]
  now: { moment: Moment; day: Day }
  law: Law
}

/** An act all but chained: the store sets `prev` when it appends. */
export type DecidedAct = Omit<Act, 'prev'>
