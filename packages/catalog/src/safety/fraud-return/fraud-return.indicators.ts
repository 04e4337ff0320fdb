import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F14'] } as const

export const fraudReturnIndicators = [
  defineIndicator({ ...shared, id: 'fraud-cases', title: '电诈案件', unit: '起', reading: { as: 'sum', measure: 'fraud-return.cases' } }),
  defineIndicator({ ...shared, id: 'fraud-losses', title: '电诈损失合计', unit: '元', reading: { as: 'sum', measure: 'fraud-return.losses' } }),
]
