import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['C35'] } as const
const counterfeit = { kind: ['anti-counterfeit'] } as const

export const jointActionIndicators = [
  defineIndicator({
    ...shared, id: 'counterfeit-inspector-times', title: '打假出动检查人员', unit: '人次',
    reading: { as: 'sum', measure: 'joint-action.officerTimes', where: counterfeit },
  }),
  defineIndicator({
    ...shared, id: 'counterfeit-vehicle-times', title: '打假出动执法车辆', unit: '车次',
    reading: { as: 'sum', measure: 'joint-action.vehicleTimes', where: counterfeit },
  }),
  defineIndicator({
    ...shared, id: 'counterfeit-actions', title: '打假联合行动', unit: '次',
    reading: { as: 'count', measure: 'joint-action.actions', where: counterfeit },
  }),
  defineIndicator({
    ...shared, id: 'counterfeit-places-checked', title: '打假检查场所', unit: '处',
    reading: { as: 'sum', measure: 'joint-action.checked', where: counterfeit },
  }),
  defineIndicator({
    ...shared, id: 'joint-actions-unanswered', title: '联合行动移送未反馈', unit: '件',
    reading: { as: 'stock', measure: 'joint-action.unanswered' },
  }),
]
