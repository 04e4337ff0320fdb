import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '件', part: 1, rows: ['E18'] } as const
const counted = (name: string, kind?: string) => ({ as: 'count', measure: `inquiry.${name}`, ...(kind === undefined ? {} : { where: { kind: [kind] } }) }) as const

export const inquiryIndicators = [
  defineIndicator({ ...shared, id: 'inquiries-questions', title: '收到咨询', reading: counted('received', 'question') }),
  defineIndicator({ ...shared, id: 'inquiries-complaints', title: '收到投诉', reading: counted('received', 'complaint') }),
  defineIndicator({ ...shared, id: 'inquiries-opinions', title: '收到意见', reading: counted('received', 'opinion') }),
  defineIndicator({ ...shared, id: 'inquiries-replied', title: '已回复的咨询投诉意见', reading: counted('replied') }),
  defineIndicator({ ...shared, unit: '%', id: 'inquiries-in-time-rate', title: '咨询投诉意见按期回复率', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
  defineIndicator({ ...shared, unit: '条', id: 'public-answers', title: '公开问答条数', reading: counted('published') }),
]
