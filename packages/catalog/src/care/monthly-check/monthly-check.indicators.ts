import { defineIndicator } from '@zhenzhi/kernel'

export const monthlyCheckIndicators = [
  defineIndicator({
    id: 'key-person-check-frequency', title: '重点人员信息排查频次', unit: '次/月', part: 1, rows: ['F15'],
    reading: { as: 'per', every: 'month', measure: 'monthly-check.signedOff' },
  }),
]
