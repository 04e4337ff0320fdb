import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D21'] } as const

export const counselVisitIndicators = [
  defineIndicator({ ...shared, id: 'counsel-visits', title: '三官一律进网格服务次数', unit: '次', reading: { as: 'count', measure: 'counsel-visit.visits' } }),
  defineIndicator({ ...shared, id: 'counsel-villages', title: '三官一律服务到的村', unit: '个村', reading: { as: 'distinct', measure: 'counsel-visit.villages' } }),
  defineIndicator({ ...shared, id: 'counsel-disputes', title: '三官一律参与化解纠纷', unit: '件', reading: { as: 'distinct', measure: 'counsel-visit.disputes' } }),
]
