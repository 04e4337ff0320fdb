import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '名', part: 1, rows: ['D05'] } as const
const inTerm = { as: 'stock', measure: 'mediator.inTerm' } as const
const ofVillages = { ...inTerm, where: { level: ['village'] } } as const

export const mediatorIndicators = [
  defineIndicator({ ...shared, id: 'mediators', title: '人民调解员', code: 'MD-11', reading: inTerm }),
  defineIndicator({ ...shared, id: 'mediators-full-time', title: '专职人民调解员', code: 'MD-11', reading: { ...inTerm, where: { employment: ['full'] } } }),
  defineIndicator({ ...shared, id: 'mediators-part-time', title: '兼职人民调解员', code: 'MD-11', reading: { ...inTerm, where: { employment: ['part'] } } }),
  defineIndicator({ ...shared, id: 'mediators-village', title: '村（社区）人民调解员', reading: ofVillages }),
  defineIndicator({
    ...shared, id: 'mediators-per-village', title: '平均每村人民调解员', rows: ['D04', 'D05'],
    reading: { as: 'rate', numerator: ofVillages, denominator: { as: 'stock', measure: 'village-register.villages' } },
  }),
]
