import { defineIndicator } from '@zhenzhi/kernel'

export const passedOnIndicators = [
  defineIndicator({ part: 1, rows: [], id: 'passed-on', title: '只登记转交的来件', unit: '件', reading: { as: 'count', measure: 'passed-on.passed' } }),
]
