import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '个', rows: ['F20'] } as const

export const visitProblemIndicators = [
  defineIndicator({ ...shared, id: 'key-person-problems-found', title: '大走访发现问题', part: 1, reading: { as: 'count', measure: 'visit-problem.found' } }),
  defineIndicator({ ...shared, id: 'key-person-problems-solved', title: '大走访解决问题', part: 1, reading: { as: 'count', measure: 'visit-problem.solved' } }),
  defineIndicator({ ...shared, id: 'key-person-problems-open', title: '大走访未解决问题', part: 2, reading: { as: 'stock', measure: 'visit-problem.standing' } }),
]
