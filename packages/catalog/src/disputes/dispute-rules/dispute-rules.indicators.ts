import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '份', part: 1, rows: ['D17'] } as const

export const disputeRulesIndicators = [
  defineIndicator({ ...shared, id: 'dispute-rules-issued', title: '出台调解制度', reading: { as: 'count', measure: 'dispute-rules.issued' } }),
  defineIndicator({ ...shared, id: 'dispute-rules-in-force', title: '现行调解制度', reading: { as: 'stock', measure: 'dispute-rules.inTerm' } }),
]
