import type { Day } from '../calendar/day.ts'
import type { Guard } from '../guard/guard.ts'

/**
 * How the clock calls it when the day goes by, where that is no delay of ours. `not-returned`: what was sent out (a paper served, a
 * return of a village, an order handed to another body) did not come back. `expired`: what was granted or agreed for a time ran out.
 */
export const passings = ['not-returned', 'expired'] as const
export type Passing = (typeof passings)[number]

/**
 * What starts the clock of a duty, and by which rule it then runs. `when`: only where this holds as the state is entered or the day is
 * filled in; it looks at fields, days and earlier acts, as the condition of a measure does.
 */
export interface DutyStart {
  rule: string
  /** `served`: the day that paper counts as served. */
  after: { state: string } | { field: string } | { served: string }
  when?: Guard
}

/**
 * A duty as a definition declares it: a rule, what starts its clock, and which transitions discharge it.
 * There is no number here: amount, unit, side and article are the rule's. `or`: other starts of the same duty, by another rule or from
 * another day; of several that apply at once the first does.
 */
export interface DutySpec extends DutyStart {
  title: string
  dischargedBy: readonly string[]
  /** Where one of those acts alone does not say that it is done: it is discharged only where this holds as the act is taken. */
  dischargedWhen?: Guard
  or?: readonly DutyStart[]
  /**
   * Without it, a right of a party lapses and everything else falls due. Its facts are those of any duty, exactly one `due` on its day:
   * `in-time` it came back, or was renewed or ended, by then; `late` it came back later or not at all, or ran out. Of an expiry that is
   * nobody's neglect. Its day rolls over only where the rule does, as of any duty.
   */
  passes?: Passing
}

export function startsOf(spec: DutySpec): readonly DutyStart[] {
  return spec.or === undefined ? [spec] : [spec, ...spec.or]
}

/** How one duty of one case stands. `round` counts how often it arose (a reopened case owes it again). */
export interface Duty {
  duty: string
  round: number
  rule: { id: string; version: string; covered: boolean }
  /** Whose clock it is. A party's right lapses; only our own duties are ever overdue. What passes otherwise is never ours. */
  side: 'agency' | 'party' | 'other'
  calendar: string
  trigger: Day
  /** Units added once by an extension; 0 = none. */
  extended: number
  stops: { from: Day; to: Day | null }[]
  raw: Day
  statutoryDue: Day
  internalDue: Day
  /** Years without a published calendar that the computation passed through. */
  uncoveredYears: number[]
  status: 'open' | 'discharged' | 'withdrawn'
  /** Day of the act that discharged or withdrew it. */
  ended: Day | null
  /** The due day that was declared passed by the clock, if it was. */
  fellDue: Day | null
}

/** The duty as it stands after the act; replaying keeps the last of each (duty, round). */
export type DutyChange = Duty
