import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '人', part: 1, rows: ['E15'] } as const

export const unnaturalDeathIndicators = [
  defineIndicator({ ...shared, id: 'unnatural-deaths', title: '非正常死亡', reading: { as: 'sum', measure: 'unnatural-death.persons' } }),
  defineIndicator({ ...shared, id: 'unnatural-deaths-handled', title: '非正常死亡已处置', reading: { as: 'sum', measure: 'unnatural-death.handled' } }),
]
