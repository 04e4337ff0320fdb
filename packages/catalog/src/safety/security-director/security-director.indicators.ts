import { defineIndicator } from '@zhenzhi/kernel'

export const securityDirectorIndicators = [
  defineIndicator({ id: 'village-security-directors', title: '治保主任', unit: '名', part: 1, rows: ['F08'], reading: { as: 'stock', measure: 'security-director.inTerm' } }),
]
