import { defineIndicator } from '@zhenzhi/kernel'

export const peaceVolunteerIndicators = [
  defineIndicator({ id: 'peace-volunteers', title: '平安志愿者', unit: '名', part: 1, rows: ['D24'], reading: { as: 'stock', measure: 'peace-volunteer.inTerm' } }),
]
