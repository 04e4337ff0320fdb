import { defineIndicator } from '@zhenzhi/kernel'

export const mediationGroupIndicators = [
  defineIndicator({ id: 'mediation-groups', title: '人民调解小组', unit: '个', part: 1, rows: ['D04'], reading: { as: 'stock', measure: 'mediation-group.inTerm' } }),
]
