import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['A19'] } as const
const counted = (name: string) => ({ as: 'count', measure: `work-check.${name}` }) as const

export const workCheckIndicators = [
  defineIndicator({ ...shared, id: 'work-checks', title: '开展工作督查', unit: '次', reading: counted('checked') }),
  defineIndicator({ ...shared, id: 'work-check-problems', title: '督查发现的问题', unit: '个', reading: counted('problems') }),
  defineIndicator({ ...shared, id: 'work-check-problems-closed', title: '督查问题销号', unit: '个', reading: counted('corrected') }),
  defineIndicator({ ...shared, part: 2, id: 'work-checks-late', title: '到期没有整改的督查', unit: '次', reading: counted('late') }),
]
