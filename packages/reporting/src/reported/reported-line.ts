import { addDecimals, compareDecimals, negateDecimal } from '@zhenzhi/kernel'

/** A figure at one time, in its display unit. Null: it had no value. */
export interface ReportedWorth {
  value: string | null
  numerator: string | null
  denominator: string | null
}

/** How much of what came since was posted by which kind of act, in the figure's own unit. */
export interface ReportedWhy {
  corrected: string
  late: string
  newlyMeasured: string
  matured: string
}

/**
 * Why a figure is not what was reported. `redefined`: read again at the seal of the report it comes out otherwise, because what it counts has
 * been defined anew. `time`: nothing was entered, only days went by, as with a count for each month.
 */
export const movedReasons = ['corrected', 'late', 'newlyMeasured', 'matured', 'redefined', 'time'] as const
export type MovedReason = (typeof movedReasons)[number]

export interface ReportedLine {
  id: string
  zh: string
  unit: string
  /** As it was sent. */
  reported: ReportedWorth
  /** As the books have it for the same year now. */
  total: ReportedWorth
  /** Of the days after the reported ones; null where the report covered the whole year. */
  current: ReportedWorth | null
  /** `total` less `reported`; null where either has no value. */
  difference: string | null
  moved: boolean
  reasons: readonly { reason: MovedReason; amount: string | null }[]
  /** What was wrong when it was sent has to be explained to whoever got it; all else the next report tells. */
  asksCorrection: boolean
}

export interface ReportedAsked {
  id: string
  zh: string
  unit: string
  reported: ReportedWorth
  /** The same days read again at the seal of the report; undefined: the figure is no longer kept. */
  again: ReportedWorth | undefined
  total: ReportedWorth
  current: ReportedWorth | null
  why: ReportedWhy
}

/** One figure of a report that was sent, against the same figure now. */
export function reportedLine(asked: ReportedAsked): ReportedLine {
  const { id, zh, unit, reported, total, current } = asked
  const moved = !isAlike(reported, total)
  const reasons = moved ? reasonsOf(asked) : []
  return {
    id, zh, unit, reported, total, current, moved, reasons,
    difference: reported.value === null || total.value === null ? null : addDecimals(total.value, negateDecimal(reported.value)),
    asksCorrection: reasons.some(({ reason }) => reason === 'corrected'),
  }
}

function reasonsOf({ reported, again, why }: ReportedAsked): ReportedLine['reasons'] {
  const acts = (['corrected', 'late', 'newlyMeasured', 'matured'] as const).flatMap((reason) => (isNought(why[reason]) ? [] : [{ reason, amount: why[reason] }]))
  const redefined = again !== undefined && !isAlike(reported, again) ? [{ reason: 'redefined' as const, amount: null }] : []
  const found = [...acts, ...redefined]
  return found.length > 0 ? found : [{ reason: 'time', amount: null }]
}

function isNought(amount: string): boolean {
  return compareDecimals(amount, '0') === 0
}

function isAlike(one: ReportedWorth, other: ReportedWorth): boolean {
  const same = (a: string | null, b: string | null) => (a === null || b === null ? a === b : compareDecimals(a, b) === 0)
  return same(one.value, other.value) && same(one.numerator, other.numerator) && same(one.denominator, other.denominator)
}
