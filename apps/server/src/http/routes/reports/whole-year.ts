import type { Day } from '@zhenzhi/kernel'

export function wholeYear(year: number): { from: Day; to: Day } {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
