import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['E13'] } as const

export const nodeSweepIndicators = [
  defineIndicator({ ...shared, id: 'node-sweeps', title: '重要节点摸排', unit: '次', reading: { as: 'count', measure: 'node-sweep.swept' } }),
  defineIndicator({ ...shared, id: 'node-risks-found', title: '重要节点发现风险', unit: '处', reading: { as: 'sum', measure: 'node-sweep.found' } }),
  defineIndicator({ ...shared, id: 'node-risks-settled', title: '重要节点风险化解', unit: '处', reading: { as: 'sum', measure: 'node-sweep.settled' } }),
]
