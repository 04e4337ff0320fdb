import { defineIndicator } from '@zhenzhi/kernel'
import { mirroredRates } from '../../petitions/mirrored-request.ts'

const rows = ['E09']

export const hotlineOrderIndicators = [
  defineIndicator({ id: 'hotline-orders', title: '受理市民热线', code: 'HL-01', unit: '件', part: 1, rows, reading: { as: 'count', measure: 'hotline-order.received' } }),
  defineIndicator({ id: 'hotline-orders-returned', title: '市民热线退单', code: 'HL-07', unit: '件', part: 1, rows, reading: { as: 'count', measure: 'hotline-order.returned' } }),
  defineIndicator({ id: 'hotline-orders-redone', title: '市民热线重办', code: 'HL-07', unit: '件', part: 1, rows: ['E10'], reading: { as: 'count', measure: 'hotline-order.redone' } }),
  defineIndicator({ id: 'hotline-orders-open', title: '在办市民热线', unit: '件', part: 1, rows, reading: { as: 'stock', measure: 'hotline-order.standing' } }),
  ...mirroredRates({ measures: 'hotline-order', id: 'hotline', channel: '市民热线', owner: '12345热线', rows: ['E10'], codes: { inTime: 'HL-03', satisfied: 'HL-05' } }),
]
