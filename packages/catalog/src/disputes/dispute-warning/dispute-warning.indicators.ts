import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '件', part: 1, rows: ['D25'] } as const

export const disputeWarningIndicators = [
  defineIndicator({ ...shared, id: 'warnings-raised', title: '发出矛盾预警', reading: { as: 'count', measure: 'dispute-warning.raised' } }),
  defineIndicator({ ...shared, id: 'warnings-confirmed', title: '核查属实的预警', reading: { as: 'count', measure: 'dispute-warning.confirmed' } }),
  defineIndicator({ ...shared, id: 'warnings-relieved', title: '预警后给予救助', reading: { as: 'count', measure: 'dispute-warning.relieved' } }),
  defineIndicator({ ...shared, id: 'warnings-standing', title: '还没解除的预警', reading: { as: 'stock', measure: 'dispute-warning.standing' } }),
]
