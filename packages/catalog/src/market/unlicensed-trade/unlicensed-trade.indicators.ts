import { defineIndicator } from '@zhenzhi/kernel'

const unit = '家'
const rows = ['C29']

export const unlicensedTradeIndicators = [
  defineIndicator({ id: 'unlicensed-cleared', title: '清理无证经营', unit, part: 1, rows, reading: { as: 'distinct', measure: 'unlicensed-trade.cleared' } }),
  defineIndicator({ id: 'unlicensed-found', title: '发现无证经营', unit, part: 1, rows, reading: { as: 'distinct', measure: 'unlicensed-trade.found' } }),
  defineIndicator({ id: 'unlicensed-open', title: '未清理无证经营', unit, part: 2, rows, reading: { as: 'stock', measure: 'unlicensed-trade.standing' } }),
]
