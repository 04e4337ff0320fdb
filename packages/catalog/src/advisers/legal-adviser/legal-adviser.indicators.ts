import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['H01']] as const

export const legalAdviserIndicators = [
  defineIndicator({
    id: 'legal-advisers-retained', title: '镇常年法律顾问', code: 'LD-09', unit: '名', part, rows,
    reading: { as: 'stock', measure: 'legal-adviser.inTerm', where: { level: ['town'] } },
  }),
  defineIndicator({
    id: 'legal-advisers-fees', title: '镇法律顾问费', unit: '万元', part, rows,
    reading: { as: 'sum', measure: 'legal-adviser.fee', where: { level: ['town'] } },
  }),
]
