import { defineIndicator } from '@zhenzhi/kernel'

const part = 1
const rows = ['F31']

export const townInspectionIndicators = [
  defineIndicator({ id: 'town-inspections', title: '镇级安全检查', code: 'EN-02', unit: '次', part, rows, reading: { as: 'count', measure: 'town-inspection.done' } }),
  defineIndicator({ id: 'town-inspection-visits', title: '检查企业商户', code: 'GR-05', unit: '户次', part, rows, reading: { as: 'count', measure: 'town-inspection.visits' } }),
  defineIndicator({ id: 'town-inspection-premises', title: '检查企业商户家数', code: 'GR-05', unit: '家', part, rows, reading: { as: 'distinct', measure: 'town-inspection.premises' } }),
  defineIndicator({ id: 'town-inspection-officer-times', title: '安全检查人次', unit: '人次', part, rows, reading: { as: 'sum', measure: 'town-inspection.officerTimes' } }),
]
