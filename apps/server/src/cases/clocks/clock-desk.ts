import type { Id, Refused } from '@zhenzhi/kernel'
import { adoptChange } from './adopt-change.ts'
import { carryChange, carryChanges } from './carry-change.ts'
import type { ClockRoom, Entering, TownOf } from './clock-room.ts'
import type { Draft } from './draft.ts'
import { proposeChange } from './propose-change.ts'
import { viewChange, viewClocks } from './view-clocks.ts'
import type { ChangeAsked, ChangeSeen, ClocksSeen } from './view-clocks.ts'

/** Calendars and local settings: what holds, and how a change of it is looked at, adopted and carried to every open case. */
export interface ClockDesk {
  view: (town: TownOf, below: readonly number[]) => Promise<ClocksSeen>
  change: (asked: ChangeAsked) => Promise<ChangeSeen | undefined>
  propose: (by: Entering, draft: Draft) => Promise<{ id: Id } | Refused>
  adopt: (by: Entering, id: Id) => Promise<{ done: true } | Refused>
  /** Goes on with what is on its way; true while something is left. */
  goOn: () => Promise<boolean>
}

/** A few thousand cases are looked at before the answer; what is more goes on by itself, see `goOn`. */
const pagesAtOnce = 5
const pagesATurn = 100

export function makeClockDesk(room: ClockRoom): ClockDesk {
  return {
    view: (town, below) => viewClocks(room, town, below),
    change: (asked) => viewChange(room, asked),
    propose: async (by, draft) => {
      const answer = await proposeChange(room, by, draft)
      if ('id' in answer) await carryChange(room, answer.id, pagesAtOnce)
      return answer
    },
    adopt: async (by, id) => {
      const answer = await adoptChange(room, by, id)
      if ('done' in answer) await carryChange(room, id, pagesAtOnce)
      return answer
    },
    goOn: () => carryChanges(room, pagesATurn),
  }
}
