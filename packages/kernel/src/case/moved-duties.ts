import type { Act } from '../act/act.ts'
import type { Day } from '../calendar/day.ts'
import type { Duty } from '../duty/duty.ts'
import { planDuties } from './plan-duties.ts'
import { walk } from './plan.ts'
import type { Law } from './plan.ts'
import { recalculated } from './recalculated.ts'

/** One open duty as it stands, and as it would stand by the law that is handed in. */
export interface MovedDuty {
  before: Duty
  after: Duty
}

/**
 * What a changed calendar or rule would do to a case on a day: every open duty of which the due days, the years without a notice or the
 * version of the rule would be others; empty where nothing would change. Nothing is decided: the act `recalculated` under the same law does
 * it. A stopped clock is compared as it stands that day, so that a stop alone is no change.
 */
export function movedDuties(acts: readonly Act[], law: Law, today: Day): MovedDuty[] {
  const last = acts.at(-1)
  if (last === undefined) return []
  const deciding = { law, recorded: acts, today }
  const open = planDuties(walk(acts, law), deciding).map(({ duty }) => duty).filter(({ status }) => status === 'open')
  if (open.length === 0) return []
  const after = planDuties(walk([...acts, told(last, law, today)], law), deciding).map(({ duty }) => duty)
  return open.flatMap((before) => {
    const moved = after.find(({ duty, round }) => duty === before.duty && round === before.round)
    return moved === undefined || saidOf(moved) === saidOf(before) ? [] : [{ before, after: moved }]
  })
}

function told(last: Act, law: Law, day: Day): Act {
  return {
    ...last, id: '', prev: null, position: last.position + 1, kind: 'clock', name: recalculated, key: '', day, what: {}, needs: [],
    outcome: { ...last.outcome, duties: [], effects: [], facts: [], pinned: { rules: [], calendar: law.calendar, templates: [] } },
  }
}

function saidOf({ statutoryDue, internalDue, uncoveredYears, rule }: Duty): string {
  return [statutoryDue, internalDue, uncoveredYears.join(), rule.version].join(' ')
}
