import { defineIndicator } from '@zhenzhi/kernel'

export const safetyPlanIndicators = [
  defineIndicator({ id: 'safety-plans', title: '平安建设整改方案数', unit: '个', part: 2, rows: ['F30'], reading: { as: 'count', measure: 'safety-plan.approved' } }),
]
