import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F17'] } as const

export const guardianRewardIndicators = [
  defineIndicator({ ...shared, id: 'guardian-reward-paid', title: '监护人以奖代补资金', unit: '万元', reading: { as: 'sum', measure: 'guardian-reward.paid' } }),
  defineIndicator({ ...shared, id: 'guardians-rewarded', title: '领取以奖代补的监护人', unit: '名', reading: { as: 'distinct', measure: 'guardian-reward.guardiansPaid' } }),
  defineIndicator({ ...shared, id: 'guardian-agreements', title: '在册监护协议', unit: '份', reading: { as: 'stock', measure: 'guardian-reward.standing' } }),
]
