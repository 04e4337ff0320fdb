import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['J03'], unit: '件' } as const
const counted = (name: string) => ({ as: 'count', measure: `motion.${name}` }) as const

export const motionIndicators = [
  defineIndicator({ ...shared, id: 'motions', title: '议案件数', reading: counted('received') }),
  defineIndicator({ ...shared, id: 'motions-done', title: '议案办结件数', reading: counted('done') }),
  defineIndicator({ ...shared, unit: '%', id: 'motions-in-time-rate', title: '议案按期报告率', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
]
