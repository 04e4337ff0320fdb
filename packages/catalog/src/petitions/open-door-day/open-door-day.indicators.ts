import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '次', part: 1, rows: ['E02'] } as const

export const openDoorDayIndicators = [
  defineIndicator({ ...shared, id: 'open-door-days', title: '开门接访次数', code: 'PT-12', reading: { as: 'count', measure: 'open-door-day.held' } }),
  defineIndicator({ ...shared, id: 'open-door-days-announced', title: '公告开门接访', reading: { as: 'count', measure: 'open-door-day.announced' } }),
]
