import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D24'] } as const

export const volunteerWorkIndicators = [
  defineIndicator({ ...shared, id: 'volunteer-services', title: '平安志愿服务次数', unit: '次', reading: { as: 'count', measure: 'volunteer-work.services' } }),
  defineIndicator({ ...shared, id: 'volunteer-days', title: '平安志愿服务天数', unit: '天', reading: { as: 'sum', measure: 'volunteer-work.spent' } }),
  defineIndicator({ ...shared, id: 'volunteer-clues', title: '平安志愿者反映线索', unit: '条', reading: { as: 'sum', measure: 'volunteer-work.clues' } }),
]
