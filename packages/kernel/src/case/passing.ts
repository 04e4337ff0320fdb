import type { Doer } from '../act/act.ts'
import type { Day } from '../calendar/day.ts'
import type { Duty, DutySpec } from '../duty/duty.ts'
import type { Definition } from '../matter/definition.ts'
import { own } from '../value/own.ts'
import type { Deed } from './asking.ts'
import type { Standing } from './standing.ts'

/** A duty whose day has passed undischarged and unannounced. A stopped clock does not pass. */
export function hasPassed(duty: Duty, today: Day): boolean {
  return duty.status === 'open' && duty.statutoryDue < today && duty.fellDue !== duty.statutoryDue && !duty.stops.some((stop) => stop.to === null)
}

/** Is our own duty past its day, announced or not? A party's right that lapsed, or what another body owes, is no delay of ours. */
export function isOverdue(duty: Duty, today: Day): boolean {
  return duty.side === 'agency' && duty.status === 'open' && duty.statutoryDue < today && !duty.stops.some((stop) => stop.to === null)
}

/** How the clock calls it: what its specification says, else a right of a party lapses and everything else falls due. */
export function passingName({ side }: Duty, spec: DutySpec | undefined): string {
  return spec?.passes ?? (side === 'party' ? 'lapsed' : 'fell-due')
}

interface PassingDeed extends Omit<Deed, 'who'> {
  who: Doer
}

/**
 * What the clock has to say about a case: one act for each duty that passed, in order of their due days, dated its due day, keyed
 * by case, duty, round and due day, so that saying it twice changes nothing. `definition`: the version the case stands under.
 */
export function passingOf(standing: Standing, today: Day, { duties }: Pick<Definition, 'duties'>): PassingDeed[] {
  const passed = standing.duties.filter((duty) => hasPassed(duty, today))
  return passed.sort((a, b) => (a.statutoryDue < b.statutoryDue ? -1 : Number(a.statutoryDue > b.statutoryDue))).map((duty) => ({
    kind: 'clock',
    name: passingName(duty, own(duties, duty.duty)),
    key: `clock:${standing.id}:${duty.duty}:${duty.round}:${duty.statutoryDue}`,
    day: duty.statutoryDue,
    who: { account: 'clock', post: 'clock', organisation: 'clock' },
    grade: 'record',
    what: { duty: duty.duty, round: duty.round, due: duty.statutoryDue },
  }))
}
