import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['A22'] } as const
const counted = (name: string) => ({ as: 'count', measure: `superior-document.${name}` }) as const

export const superiorDocumentIndicators = [
  defineIndicator({ ...shared, id: 'superior-documents', title: '收到上级文件份数', unit: '份', reading: counted('received') }),
  defineIndicator({ ...shared, id: 'superior-tasks', title: '承接上级部署任务', unit: '个', reading: counted('tasks') }),
  defineIndicator({ ...shared, id: 'superior-tasks-done', title: '上级部署任务办结', unit: '个', reading: counted('done') }),
  defineIndicator({ ...shared, id: 'superior-tasks-done-in-time', title: '上级部署任务按期办结', unit: '个', reading: counted('doneInTime') }),
  defineIndicator({ ...shared, id: 'superior-documents-instructed', title: '上级文件批示次数', unit: '次', reading: counted('instructions') }),
  defineIndicator({ ...shared, id: 'superior-tasks-in-time-rate', title: '上级部署按期反馈率', code: 'OD-03', unit: '%', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') } }),
]
