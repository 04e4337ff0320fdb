import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '件', part: 1, rows: ['E19'] } as const
const counted = (name: string) => ({ as: 'count', measure: `netizen-message.${name}` }) as const

export const netizenMessageIndicators = [
  defineIndicator({ ...shared, id: 'netizen-messages', title: '网民留言件数', reading: counted('received') }),
  defineIndicator({ ...shared, id: 'netizen-messages-replied', title: '公开回复网民留言', reading: counted('posted') }),
  defineIndicator({ ...shared, unit: '%', id: 'netizen-messages-in-time-rate', title: '网民留言按期回复率', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
]
