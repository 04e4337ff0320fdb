import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '件', part: 1, rows: ['E11'] } as const
const counted = (name: string, where?: Readonly<Record<string, readonly string[]>>) => ({ as: 'count', measure: `complaint-line.${name}`, ...(where === undefined ? {} : { where }) }) as const

export const complaintLineIndicators = [
  defineIndicator({ ...shared, id: 'complaint-line-received', title: '投诉举报件数', reading: counted('received') }),
  defineIndicator({ ...shared, id: 'complaint-line-verified', title: '核查属实的投诉举报', reading: counted('verified', { verified: ['proven', 'partly'] }) }),
  defineIndicator({ ...shared, id: 'complaint-line-acted', title: '已处理的投诉举报', reading: counted('acted') }),
  defineIndicator({ ...shared, unit: '%', id: 'complaint-line-in-time-rate', title: '投诉举报按期反馈率', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
]
