import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F06'], code: 'GR-02' } as const
const counted = (name: string) => ({ as: 'count', measure: `grid-event.${name}` }) as const

export const gridEventIndicators = [
  defineIndicator({ ...shared, id: 'grid-events', title: '网格事件上报', unit: '件', reading: counted('reported') }),
  defineIndicator({ ...shared, id: 'grid-events-accepted', title: '网格事件受理', unit: '件', reading: counted('accepted') }),
  defineIndicator({ ...shared, id: 'grid-events-closed', title: '网格事件办结', unit: '件', reading: counted('closed') }),
  defineIndicator({
    ...shared, id: 'grid-events-closed-rate', title: '网格事件办结率', unit: '%', reading: { as: 'rate', numerator: counted('closed'), denominator: counted('accepted') },
  }),
  defineIndicator({
    ...shared, id: 'grid-events-in-time-rate', title: '网格事件按时率', unit: '%', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') },
  }),
  defineIndicator({ ...shared, id: 'grid-events-sent-back', title: '网格事件核查退回', unit: '次', reading: counted('sentBack') }),
  defineIndicator({ ...shared, id: 'grid-events-handed-on', title: '网格事件转入法定途径', unit: '件', reading: counted('handedOn') }),
  defineIndicator({ ...shared, id: 'grid-events-standing', title: '未结的网格事件', unit: '件', reading: { as: 'stock', measure: 'grid-event.standing' } }),
  defineIndicator({ ...shared, id: 'grid-event-days', title: '网格事件平均结案天数', unit: '天', reading: { as: 'mean', measure: 'grid-event.days' } }),
]
