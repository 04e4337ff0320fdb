import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 2, rows: ['A25'], unit: '个' } as const
const counted = (name: string) => ({ as: 'count', measure: `shortcoming.${name}` }) as const

export const shortcomingIndicators = [
  defineIndicator({ ...shared, id: 'shortcomings', title: '提出的不足', reading: counted('raised') }),
  defineIndicator({ ...shared, id: 'shortcomings-planned', title: '列入计划的不足', reading: counted('included') }),
  defineIndicator({ ...shared, id: 'shortcomings-closed', title: '销号的不足', reading: counted('closed') }),
  defineIndicator({ ...shared, id: 'shortcomings-open', title: '没有销号的不足', reading: { as: 'stock', measure: 'shortcoming.standing' } }),
  defineIndicator({ ...shared, id: 'shortcomings-late', title: '到期没有整改的不足', reading: counted('late') }),
]
