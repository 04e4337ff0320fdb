import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['I12'] } as const

export const entitledAllowanceIndicators = [
  defineIndicator({
    ...shared, id: 'entitled-group-allowances', title: '优待对象补贴', unit: '万元',
    reading: { as: 'sum', measure: 'entitled-allowance.paid' },
  }),
  defineIndicator({
    ...shared, id: 'entitled-group-paid', title: '领到补贴的优待对象', unit: '人',
    reading: { as: 'distinct', measure: 'entitled-allowance.holdersPaid' },
  }),
  defineIndicator({
    ...shared, id: 'entitled-allowances-bounced', title: '优抚补助退回', unit: '次',
    reading: { as: 'count', measure: 'entitled-allowance.bounced' },
  }),
  defineIndicator({
    ...shared, id: 'entitled-allowances-waiting', title: '优抚补助退回未重发', unit: '件',
    reading: { as: 'stock', measure: 'entitled-allowance.waiting' },
  }),
]
