import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 3, rows: ['A05'], unit: '个' } as const
const counted = (name: string) => ({ as: 'count', measure: `instruction-task.${name}` }) as const

export const instructionTaskIndicators = [
  defineIndicator({ ...shared, id: 'instruction-tasks', title: '交办批示任务个数', reading: counted('assigned') }),
  defineIndicator({ ...shared, id: 'instruction-tasks-closed', title: '批示任务办结个数', reading: counted('closed') }),
  defineIndicator({ ...shared, id: 'instruction-tasks-standing', title: '未办结批示任务个数', reading: { as: 'stock', measure: 'instruction-task.standing' } }),
  defineIndicator({ ...shared, unit: '%', id: 'instruction-tasks-in-time-rate', title: '批示任务按期反馈率', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
]
