import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D07'] } as const

export const monthSweepIndicators = [
  defineIndicator({ ...shared, id: 'month-sweeps', title: '月底全镇摸排次数', unit: '次', reading: { as: 'count', measure: 'month-sweep.swept' } }),
  defineIndicator({ ...shared, id: 'month-sweeps-found', title: '月底摸排新增纠纷', unit: '起', reading: { as: 'sum', measure: 'month-sweep.found' } }),
  defineIndicator({ ...shared, id: 'month-sweeps-resolved', title: '月底摸排化解纠纷', unit: '起', reading: { as: 'sum', measure: 'month-sweep.resolved' } }),
  defineIndicator({ ...shared, id: 'month-sweeps-closing', title: '月底未化解纠纷', unit: '起', reading: { as: 'latest', since: 'period', measure: 'month-sweep.closing' } }),
]
