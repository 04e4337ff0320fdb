import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['E12'] } as const

export const escalationReturnIndicators = [
  defineIndicator({ ...shared, id: 'escalated-petitions', also: ['escalated-group-petitions'], title: '赴省进京', unit: '起', reading: { as: 'sum', measure: 'escalation-return.events' } }),
  defineIndicator({
    ...shared, id: 'escalation-returns', title: '赴省进京情况月报频次', unit: '次/月', reading: { as: 'per', every: 'month', measure: 'escalation-return.returns' },
  }),
  defineIndicator({ ...shared, id: 'petition-mishandling-escalations', title: '处置不当引起的矛盾升级起数', unit: '起', reading: { as: 'sum', measure: 'escalation-return.mishandled' } }),
]
