import type { Day } from '../calendar/day.ts'
import type { Definition } from '../matter/definition.ts'
import type { Standing } from './standing.ts'

/** A step that can be taken no more because its day has gone by, and in whose place a new case that comes from this one is opened. */
export interface Lapsed {
  name: string
  /** The last day it could be taken. */
  until: Day
}

/**
 * The steps of a case of this kind that lapsed by `today` and go on anew, as the case stands: those open from its state by posts that may open
 * such a case. Empty while the day has not come, and where its clock never started.
 */
export function lapsedInto(definition: Definition, { state, duties, void: struck }: Pick<Standing, 'state' | 'duties' | 'void'>, today: Day): Lapsed[] {
  if (struck) return []
  return Object.entries(definition.transitions).flatMap(([name, { from, thenAnew }]): Lapsed[] => {
    const duty = thenAnew === true && from.includes(state) ? duties.findLast((one) => one.duty === name) : undefined
    return duty === undefined || duty.status === 'discharged' || today <= duty.statutoryDue ? [] : [{ name, until: duty.statutoryDue }]
  })
}
