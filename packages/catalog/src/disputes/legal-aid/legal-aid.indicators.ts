import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '件', part: 1, rows: ['D20'] } as const

export const legalAidIndicators = [
  defineIndicator({ ...shared, id: 'legal-aid-referred', title: '转交法律援助申请', code: 'LP-05', reading: { as: 'count', measure: 'legal-aid.referred' } }),
  defineIndicator({ ...shared, id: 'legal-aid-approved', title: '法律援助获得批准', code: 'LP-05', reading: { as: 'count', measure: 'legal-aid.approved' } }),
]
