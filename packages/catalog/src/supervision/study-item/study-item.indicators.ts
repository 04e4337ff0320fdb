import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D14'], unit: '个' } as const
const counted = (name: string) => ({ as: 'count', measure: `study-item.${name}` }) as const

export const studyItemIndicators = [
  defineIndicator({ ...shared, id: 'study-items-handed', title: '交办研判事项个数', reading: counted('handed') }),
  defineIndicator({ ...shared, id: 'study-items-closed', title: '研判事项办结个数', reading: counted('closed') }),
  defineIndicator({ ...shared, unit: '%', id: 'study-items-in-time-rate', title: '研判事项按期反馈率', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
]
