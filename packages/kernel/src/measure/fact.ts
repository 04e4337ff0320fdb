import type { Day } from '../calendar/day.ts'
import type { Unit } from '../unit/unit.ts'

/** How a fact came to be known: 明细 record, 汇总导入 import, 盖章确认 supply. */
export const grades = ['record', 'import', 'supply'] as const
export type Grade = (typeof grades)[number]

/** One entry in the books. Never changed: a fact that proves wrong is answered by its opposite, on the same day. */
export interface Fact {
  /** `<definition>.<measure>`. */
  measure: string
  /** The stream it came from. */
  record: string
  /** The row of a list, where the measure counts rows. */
  row?: string
  /** What a distinct count counts: the record, its thread, a person, premises. Random ids, never derived from a name or number. */
  subject: string
  day: Day
  /** Signed decimal in the unit's smallest measure (money in 分). */
  amount: string
  unit: Unit
  /** The values of the measure's dimensions, in its order, frozen when the event happened. Empty text: not filled. */
  by: readonly string[]
  grade: Grade
  reverses?: { act: string; ordinal: number }
}
