import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['F12']] as const
const where = { kind: ['anti-fraud-group'] }

export const modelGroupIndicators = [
  defineIndicator({ id: 'antifraud-model-groups', title: '反诈示范村民小组', unit: '个', part, rows, reading: { as: 'count', measure: 'model-group.named', where } }),
  defineIndicator({ id: 'antifraud-model-groups-applied', title: '申报反诈示范村民小组', unit: '个', part, rows, reading: { as: 'count', measure: 'model-group.applied', where } }),
  defineIndicator({ id: 'antifraud-model-groups-standing', title: '保持命名的反诈示范村民小组', unit: '个', part, rows, reading: { as: 'stock', measure: 'model-group.standing', where } }),
  defineIndicator({ id: 'model-units-named', title: '命名示范单位', unit: '个', part, rows, reading: { as: 'count', measure: 'model-group.named' } }),
  defineIndicator({ id: 'model-units-reviewed', title: '复核示范单位', unit: '次', part, rows, reading: { as: 'count', measure: 'model-group.reviewed' } }),
]
