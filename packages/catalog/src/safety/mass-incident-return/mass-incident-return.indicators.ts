import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D26'] } as const

export const massIncidentReturnIndicators = [
  defineIndicator({ ...shared, id: 'mass-incidents', title: '群体性事件起数合计', unit: '起', reading: { as: 'sum', measure: 'mass-incident-return.incidents' } }),
  defineIndicator({ ...shared, id: 'mass-incidents-major', title: '重、特大群体性事件起数', unit: '起', reading: { as: 'sum', measure: 'mass-incident-return.major' } }),
  defineIndicator({ ...shared, id: 'mass-incident-returns', title: '群体性事件月报频次', unit: '次/月', reading: { as: 'per', every: 'month', measure: 'mass-incident-return.returns' } }),
]
