/** What a county looks for first in a report of a town; ROL-003 names the parts and what belongs into them. */
export type CountyCheckId = 'parts' | 'leaders' | 'causes' | 'next-year'

export interface CountyCheck {
  id: CountyCheckId
  holds: boolean
  /** What was found, or what is missing; for people. */
  says: string
  /** Where it was found: sentences of the report. */
  quotes: readonly string[]
}
