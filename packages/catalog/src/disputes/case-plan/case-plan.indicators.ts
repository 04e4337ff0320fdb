import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D11'] } as const

export const casePlanIndicators = [
  defineIndicator({ ...shared, id: 'case-plans-running', title: '执行中的一人一策方案', unit: '个', reading: { as: 'stock', measure: 'case-plan.running' } }),
  defineIndicator({
    ...shared, id: 'case-plans-reviewed-rate', title: '一人一策按期评估率', unit: '%',
    reading: { as: 'rate', numerator: { as: 'count', measure: 'case-plan.inTime' }, denominator: { as: 'count', measure: 'case-plan.due' } },
  }),
]
