import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D08'] } as const

export const closeOutIndicators = [
  defineIndicator({ ...shared, id: 'close-outs-listed', title: '倒销号挂号', unit: '个', reading: { as: 'count', measure: 'close-out.listed' } }),
  defineIndicator({ ...shared, id: 'close-outs-cancelled', title: '倒销号已销号', unit: '个', reading: { as: 'count', measure: 'close-out.cancelled' } }),
  defineIndicator({ ...shared, id: 'close-outs-standing', title: '倒销号未销号', unit: '个', reading: { as: 'stock', measure: 'close-out.standing' } }),
  defineIndicator({ ...shared, id: 'close-outs-late', title: '倒销号超期', unit: '个', reading: { as: 'count', measure: 'close-out.late' } }),
  defineIndicator({
    ...shared, id: 'close-outs-in-time-rate', title: '按期销号率', unit: '%',
    reading: { as: 'rate', numerator: { as: 'count', measure: 'close-out.inTime' }, denominator: { as: 'count', measure: 'close-out.due' } },
  }),
  defineIndicator({ ...shared, id: 'close-out-days', title: '平均销号天数', unit: '天', reading: { as: 'mean', measure: 'close-out.days' } }),
]
