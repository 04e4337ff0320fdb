import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: [] } as const

export const personRequestIndicators = [
  defineIndicator({ ...shared, id: 'person-requests', title: '个人信息请求', code: 'SC-02', unit: '件', reading: { as: 'count', measure: 'person-request.received' } }),
  defineIndicator({
    ...shared, id: 'person-requests-in-time-rate', title: '个人信息请求按期答复率', code: 'SC-02', unit: '%',
    reading: { as: 'rate', numerator: { as: 'count', measure: 'person-request.inTime' }, denominator: { as: 'count', measure: 'person-request.due' } },
  }),
]
