import { defineIndicator } from '@zhenzhi/kernel'

export const helpVisitIndicators = [
  defineIndicator({ id: 'help-visits', title: '帮扶走访户次', unit: '户次', part: 1, rows: ['F20'], reading: { as: 'count', measure: 'help-visit.visits' } }),
]
