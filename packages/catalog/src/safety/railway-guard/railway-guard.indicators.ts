import { defineIndicator } from '@zhenzhi/kernel'

export const railwayGuardIndicators = [
  defineIndicator({ id: 'railway-guards', title: '护路队员', unit: '名', part: 1, rows: ['F10'], reading: { as: 'stock', measure: 'railway-guard.inTerm' } }),
]
