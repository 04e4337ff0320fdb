import { defineIndicator } from '@zhenzhi/kernel'

export const townHeadIndicators = [
  defineIndicator({ id: 'town-heads', title: '在任党政主要负责人', unit: '人', part: 3, rows: ['A05'], reading: { as: 'stock', measure: 'town-head.inTerm' } }),
]
