import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D21'], unit: '名' } as const
const inTerm = (role: string) => ({ as: 'stock', measure: 'grid-counsel.inTerm', where: { role: [role] } }) as const

export const gridCounselIndicators = [
  defineIndicator({ ...shared, id: 'grid-judges', title: '进网格法官', reading: inTerm('judge') }),
  defineIndicator({ ...shared, id: 'grid-prosecutors', title: '进网格检察官', reading: inTerm('prosecutor') }),
  defineIndicator({ ...shared, id: 'grid-police', title: '进网格警官', reading: inTerm('police') }),
  defineIndicator({ ...shared, id: 'grid-lawyers', title: '进网格律师', reading: inTerm('lawyer') }),
]
