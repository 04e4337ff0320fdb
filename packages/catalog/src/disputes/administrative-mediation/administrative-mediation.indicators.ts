import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D19'] } as const

export const administrativeMediationIndicators = [
  defineIndicator({ ...shared, id: 'administrative-mediations', title: '行政调解受理', unit: '件', reading: { as: 'count', measure: 'administrative-mediation.accepted' } }),
  defineIndicator({ ...shared, id: 'administrative-agreements', title: '行政调解达成协议', unit: '份', reading: { as: 'count', measure: 'administrative-mediation.agreed' } }),
]
