import type { Day } from '../calendar/day.ts'

/**
 * How the clock calls it when the day goes by, where that is no delay of ours. `not-returned`: what was sent out (a paper served, a
 * return of a village, an order handed to another body) did not come back. `expired`: what was granted or agreed for a time ran out.
 */
export const passings = ['not-returned', 'expired'] as const
export type Passing = (typeof passings)[number]

/**
 * A duty as a definition declares it: a rule, what starts its clock, and which transitions discharge it.
 * There is no number here: amount, unit, side and article are the rule's.
 */
export interface DutySpec {
  title: string
  rule: string
  after: { state: string } | { field: string }
  dischargedBy: readonly string[]
  /**
   * Without it, a right of a party lapses and everything else falls due. Its facts are those of any duty, exactly one `due` on its day:
   * `in-time` it came back, or was renewed or ended, by then; `late` it came back later or not at all, or ran out. Of an expiry that is
   * nobody's neglect. Its day rolls over only where the rule does, as of any duty.
   */
  passes?: Passing
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
