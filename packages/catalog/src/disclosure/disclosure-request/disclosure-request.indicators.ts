import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['K01'], unit: '件' } as const
const counted = (name: string, where?: Record<string, readonly string[]>) => ({ as: 'count', measure: `disclosure-request.${name}`, ...(where === undefined ? {} : { where }) }) as const

export const disclosureRequestIndicators = [
  defineIndicator({ ...shared, id: 'disclosure-requests', title: '收到政府信息公开申请', code: 'OI-07', reading: counted('received') }),
  defineIndicator({ ...shared, id: 'disclosure-requests-answered', title: '答复政府信息公开申请', code: 'OI-08', reading: counted('answered') }),
  defineIndicator({ ...shared, id: 'disclosure-requests-open', title: '没有办结的政府信息公开申请', code: 'OI-09', reading: { as: 'stock', measure: 'disclosure-request.standing' } }),
  defineIndicator({ ...shared, id: 'disclosure-in-time-rate', title: '政府信息公开申请按期答复率', code: 'OI-12', unit: '%', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
  defineIndicator({ ...shared, id: 'disclosure-contested', title: '信息公开复议、诉讼', code: 'OI-10、OI-11', reading: counted('contested') }),
  defineIndicator({ ...shared, id: 'disclosure-corrected', title: '信息公开复议、诉讼被纠正', code: 'OI-10、OI-11', reading: counted('decided', { outcome: ['corrected'] }) }),
]
