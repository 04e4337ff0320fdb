import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F28'], owner: '派出所' } as const

export const publicOrderReturnIndicators = [
  defineIndicator({ ...shared, id: 'public-order-cases', title: '查处治安案件合计', unit: '起', reading: { as: 'sum', measure: 'public-order-return.cases' } }),
  defineIndicator({ ...shared, id: 'administrative-detentions', title: '行政拘留人数合计', unit: '人', reading: { as: 'sum', measure: 'public-order-return.detained' } }),
  defineIndicator({ ...shared, id: 'fined-persons', title: '罚款处罚人数合计', unit: '人', reading: { as: 'sum', measure: 'public-order-return.fined' } }),
  defineIndicator({ ...shared, id: 'public-order-returns', title: '治安案件月报频次', unit: '次/月', reading: { as: 'per', every: 'month', measure: 'public-order-return.returns' } }),
]
