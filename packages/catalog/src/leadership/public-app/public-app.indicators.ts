import { defineIndicator } from '@zhenzhi/kernel'

export const publicAppIndicators = [
  defineIndicator({ id: 'miniapp-panels', title: '便民小程序板块数', unit: '个', part: 1, rows: ['K09'], reading: { as: 'stock', measure: 'public-app.panels' } }),
]
