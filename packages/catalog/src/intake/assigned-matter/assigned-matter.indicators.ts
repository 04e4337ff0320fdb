import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '件', part: 1, rows: ['E14'] } as const
const counted = (name: string) => ({ as: 'count', measure: `assigned-matter.${name}` }) as const

export const assignedMatterIndicators = [
  defineIndicator({ ...shared, id: 'assigned-matters', also: ['superior-matters'], title: '上级交办督办件数', code: 'OD-04', reading: counted('received') }),
  defineIndicator({ ...shared, id: 'assigned-matters-closed', also: ['superior-matters-closed'], title: '上级交办督办件办结', reading: counted('confirmed') }),
  defineIndicator({ ...shared, unit: '%', id: 'assigned-matters-in-time-rate', title: '上级交办督办件按期报结率', code: 'OD-04', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
]
