import { opening } from '../matter/definition.ts'
import type { MeasureSpec } from '../measure/measure.ts'

/** Whether a record can have no more than one entry of this measure that stands, so that its entries are its records and need not be told apart. */
export function postsOnce({ on, per, times }: Pick<MeasureSpec, 'on' | 'per' | 'times'>): boolean {
  if (per !== 'case' || 'duty' in on) return false
  return times === 'first' || (times === 'each' && on.every((act) => act === opening))
}
