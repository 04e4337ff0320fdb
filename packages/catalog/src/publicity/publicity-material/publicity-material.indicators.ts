import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['H16']] as const

export const publicityMaterialIndicators = [
  defineIndicator({ id: 'publicity-copies-printed', title: '印制普法资料', unit: '份', part, rows, reading: { as: 'sum', measure: 'publicity-material.taken', where: { entry: ['printed'] } } }),
  defineIndicator({ id: 'publicity-copies-taken', title: '入库普法资料', unit: '份', part, rows, reading: { as: 'sum', measure: 'publicity-material.taken' } }),
  defineIndicator({
    id: 'publicity-copies-left', title: '结存普法资料', unit: '份', part, rows,
    reading: { as: 'latest', measure: 'publicity-material.left', where: { type: ['all'] }, since: 'ever' },
  }),
]
