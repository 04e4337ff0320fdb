import { defineIndicator } from '@zhenzhi/kernel'

export const gridWorkerIndicators = [
  defineIndicator({ id: 'grid-workers', title: '网格员', code: 'GR-01', unit: '名', part: 1, rows: ['F04'], reading: { as: 'stock', measure: 'grid-worker.inTerm' } }),
]
