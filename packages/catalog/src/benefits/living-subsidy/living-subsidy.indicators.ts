import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F18'] } as const

export const livingSubsidyIndicators = [
  defineIndicator({ ...shared, id: 'inpatient-subsidy-paid', title: '住院生活补助资金', unit: '万元', reading: { as: 'sum', measure: 'living-subsidy.paid' } }),
  defineIndicator({ ...shared, id: 'inpatient-subsidy-months', title: '住院生活补助人月', unit: '个', reading: { as: 'sum', measure: 'living-subsidy.months' } }),
  defineIndicator({ ...shared, id: 'inpatient-subsidy-patients', title: '领取住院生活补助的患者', unit: '名', reading: { as: 'distinct', measure: 'living-subsidy.patientsPaid' } }),
]
