import { defineIndicator } from '@zhenzhi/kernel'

export const railwayPatrolIndicators = [
  defineIndicator({ id: 'railway-patrols', title: '护路巡查次数', unit: '次', part: 1, rows: ['F10'], reading: { as: 'count', measure: 'railway-patrol.patrols' } }),
]
