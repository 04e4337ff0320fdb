import { defineIndicator } from '@zhenzhi/kernel'

const part = 1
const rows = ['C23']

export const permitIndicators = [
  defineIndicator({ id: 'permits-issued', title: '办理许可证', unit: '户', part, rows, reading: { as: 'distinct', measure: 'permit.holders' } }),
  defineIndicator({ id: 'permits-issued-cases', title: '发放许可证', code: 'EN-12、OI-04', unit: '件', part, rows, reading: { as: 'count', measure: 'permit.issued' } }),
  defineIndicator({ id: 'permits-valid', title: '有效许可证', unit: '件', part, rows, reading: { as: 'stock', measure: 'permit.valid' } }),
  defineIndicator({
    id: 'permits-in-time-rate', title: '许可按期办结率', code: 'EN-12', unit: '%', part, rows,
    reading: { as: 'rate', numerator: { as: 'count', measure: 'permit.inTime' }, denominator: { as: 'count', measure: 'permit.due' } },
  }),
]
