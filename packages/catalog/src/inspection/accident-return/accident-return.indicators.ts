import { defineIndicator } from '@zhenzhi/kernel'

const part = 1
const rows = ['F31']

export const accidentReturnIndicators = [
  defineIndicator({ id: 'work-safety-accidents', title: '生产安全事故', unit: '起', part, rows, reading: { as: 'sum', measure: 'accident-return.accidents' } }),
  defineIndicator({ id: 'accident-returns', title: '事故月报', unit: '份', part, rows, reading: { as: 'count', measure: 'accident-return.returns' } }),
  defineIndicator({ id: 'accident-zero-returns', title: '事故零报告', unit: '份', part, rows, reading: { as: 'count', measure: 'accident-return.zeroReturns' } }),
  defineIndicator({
    id: 'accident-returns-per-month', title: '事故月报频次', unit: '次/月', part, rows,
    reading: { as: 'per', every: 'month', measure: 'accident-return.returns' },
  }),
]
