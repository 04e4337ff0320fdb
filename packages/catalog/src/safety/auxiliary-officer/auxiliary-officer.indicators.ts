import { defineIndicator } from '@zhenzhi/kernel'

export const auxiliaryOfficerIndicators = [
  defineIndicator({ id: 'auxiliary-officers', title: '辅警', unit: '名', part: 1, rows: ['F07'], reading: { as: 'stock', measure: 'auxiliary-officer.inTerm' } }),
]
