import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D06'] } as const

export const villageReturnIndicators = [
  defineIndicator({
    ...shared, id: 'village-returns-in-time-rate', title: '村级月报按期报送率', unit: '%',
    reading: { as: 'rate', numerator: { as: 'count', measure: 'village-return.inTime' }, denominator: { as: 'count', measure: 'village-return.due' } },
  }),
  defineIndicator({ ...shared, id: 'village-returns-filed', title: '村级月报已报', unit: '份', reading: { as: 'count', measure: 'village-return.filed' } }),
  defineIndicator({ ...shared, id: 'village-returns-late', title: '村级月报逾期或未报', unit: '份', reading: { as: 'count', measure: 'village-return.late' } }),
  defineIndicator({ ...shared, id: 'village-returns-nought', title: '村级零报告', rows: ['D06', 'D26'], unit: '份', reading: { as: 'count', measure: 'village-return.nought' } }),
  defineIndicator({ ...shared, id: 'village-returns-found', title: '村级月报发现纠纷', unit: '起', reading: { as: 'sum', measure: 'village-return.found' } }),
  defineIndicator({ ...shared, id: 'village-returns-resolved', title: '村级月报化解纠纷', unit: '起', reading: { as: 'sum', measure: 'village-return.resolved' } }),
  defineIndicator({ part: 1, rows: ['D26'], id: 'mass-incidents-returned', title: '群体性事件起数', unit: '起', reading: { as: 'sum', measure: 'village-return.incidents' } }),
]
