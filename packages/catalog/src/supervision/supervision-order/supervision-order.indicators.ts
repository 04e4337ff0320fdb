import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: [] } as const
const counted = (name: string) => ({ as: 'count', measure: `supervision-order.${name}` }) as const

export const supervisionOrderIndicators = [
  defineIndicator({ ...shared, id: 'supervision-orders', title: '下达督办单份数', code: 'OD-04', unit: '份', reading: counted('issued') }),
  defineIndicator({ ...shared, id: 'supervision-orders-closed', title: '督办单办结份数', code: 'OD-04', unit: '份', reading: counted('accepted') }),
  defineIndicator({ ...shared, id: 'supervision-orders-standing', title: '未办结督办单', unit: '份', reading: { as: 'stock', measure: 'supervision-order.standing' } }),
  defineIndicator({ ...shared, id: 'supervision-orders-sent-back', title: '督办单退回次数', unit: '次', reading: counted('sentBack') }),
  defineIndicator({ ...shared, id: 'supervision-orders-late', title: '督办单逾期次数', code: 'OD-04', unit: '次', reading: counted('late') }),
  defineIndicator({ ...shared, id: 'supervision-orders-in-time-rate', title: '督办单按期反馈率', unit: '%', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
]
