import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['A18'], unit: '个' } as const
const counted = (name: string, source?: string) => ({ as: 'count', measure: `year-task.${name}`, ...(source === undefined ? {} : { where: { source: [source] } }) }) as const

export const yearTaskIndicators = [
  defineIndicator({ ...shared, id: 'year-tasks', title: '列入的年度任务', reading: counted('planned') }),
  defineIndicator({ ...shared, id: 'year-tasks-done', title: '完成的年度任务', reading: counted('verified') }),
  defineIndicator({ ...shared, id: 'year-tasks-open', title: '推进中的年度任务', reading: { as: 'stock', measure: 'year-task.standing' } }),
  defineIndicator({ ...shared, id: 'year-tasks-in-time-rate', title: '年度任务按期完成率', unit: '%', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
  defineIndicator({ ...shared, id: 'promises', title: '上年报告承诺的事项', reading: counted('planned', 'last-report') }),
  defineIndicator({ ...shared, id: 'promises-kept', title: '兑现的上年承诺', reading: counted('verified', 'last-report') }),
  defineIndicator({ ...shared, part: 2, id: 'promises-broken', title: '没有兑现的上年承诺', reading: counted('undone', 'last-report') }),
  defineIndicator({ ...shared, rows: ['A16'], id: 'five-year-tasks-in-time-rate', title: '五年规划任务按期完成率', unit: '%', reading: { as: 'rate', numerator: counted('inTime', 'five-year'), denominator: counted('due', 'five-year') } }),
  defineIndicator({ ...shared, rows: ['A17'], id: 'opinion-tasks-done', title: '年度实施意见任务完成', reading: counted('verified', 'opinion') }),
]
