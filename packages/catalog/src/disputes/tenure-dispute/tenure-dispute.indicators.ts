import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '件', part: 1, rows: ['D27'] } as const

export const tenureDisputeIndicators = [
  defineIndicator({ ...shared, id: 'tenure-disputes', title: '受理土地林地权属争议', reading: { as: 'count', measure: 'tenure-dispute.accepted' } }),
  defineIndicator({ ...shared, id: 'tenure-disputes-settled', title: '权属争议调解成功', reading: { as: 'count', measure: 'tenure-dispute.settled' } }),
  defineIndicator({ ...shared, id: 'tenure-disputes-decided', title: '作出权属争议处理决定', reading: { as: 'count', measure: 'tenure-dispute.decided' } }),
]
