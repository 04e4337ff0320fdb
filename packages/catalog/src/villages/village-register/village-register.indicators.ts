import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D04', 'H03', 'I14'], unit: '个村' } as const
const standing = { as: 'stock', measure: 'village-register.villages' } as const

export const villageRegisterIndicators = [
  defineIndicator({ ...shared, id: 'villages', title: '村（社区）数', reading: standing }),
  defineIndicator({ ...shared, id: 'administrative-villages', title: '行政村数', reading: { ...standing, where: { kind: ['village'] } } }),
  defineIndicator({ ...shared, id: 'communities', title: '社区数', reading: { ...standing, where: { kind: ['community'] } } }),
]
