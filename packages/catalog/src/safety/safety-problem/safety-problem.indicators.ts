import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 2, rows: ['F30'], unit: '个' } as const
const counted = (name: string) => ({ as: 'count', measure: `safety-problem.${name}` }) as const

export const safetyProblemIndicators = [
  defineIndicator({ ...shared, id: 'safety-problems-listed', title: '平安建设问题列入清单', reading: counted('listed') }),
  defineIndicator({ ...shared, id: 'safety-problems-closed', title: '平安建设问题整改销号', reading: counted('closed') }),
  defineIndicator({
    ...shared, unit: '%', id: 'safety-problems-closed-rate', title: '平安建设问题销号率', reading: { as: 'rate', numerator: counted('closed'), denominator: counted('listed') },
  }),
  defineIndicator({ ...shared, id: 'safety-problems-late', title: '平安建设问题逾期未整改', reading: counted('late') }),
]
