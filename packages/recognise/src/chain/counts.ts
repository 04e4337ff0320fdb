/** Numbers of one village; null is what was not said. */
export interface Counts {
  found: number | null
  resolved: number | null
  still: number | null
  incidents: number | null
  nought: boolean
}
