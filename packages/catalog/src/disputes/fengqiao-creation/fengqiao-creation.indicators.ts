import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D22'] } as const

export const fengqiaoCreationIndicators = [
  defineIndicator({ ...shared, id: 'fengqiao-items-met', title: '枫桥式创建达到的标准', unit: '条', reading: { as: 'count', measure: 'fengqiao-creation.items', where: { met: ['met'] } } }),
  defineIndicator({ ...shared, id: 'fengqiao-named', title: '命名枫桥式单位', unit: '个', reading: { as: 'count', measure: 'fengqiao-creation.named' } }),
]
