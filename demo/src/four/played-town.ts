import type { DemoDeed } from '../deed.ts'
import type { Setting } from '../setting.ts'

/** A town of which a span of years is played: where, what, for which days its report speaks, and until when something was entered. */
export interface PlayedTown {
  setting: Setting
  script: readonly DemoDeed[]
  from: string
  to: string
  /** The evening up to which the books are read, where the report was signed before the year was over. */
  cutoff?: string
  until: string
}

/** In the order in which it was recorded. */
export function inOrder(deeds: readonly DemoDeed[]): DemoDeed[] {
  return deeds.toSorted((a, b) => (a.moment === b.moment ? Number(a.case > b.case) - Number(a.case < b.case) : a.moment < b.moment ? -1 : 1))
}
