import { defineIndicator } from '@zhenzhi/kernel'

export const premisesIndicators = [
  defineIndicator({ id: 'premises-listed', title: '在册检查对象', unit: '家', part: 1, rows: ['C25'], reading: { as: 'stock', measure: 'premises.inTerm' } }),
]
