import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D23'] } as const

export const mediationAllowanceIndicators = [
  defineIndicator({ ...shared, id: 'allowances-approved', title: '以案定补审批', code: 'MD-12', unit: '件', reading: { as: 'distinct', measure: 'mediation-allowance.approved' } }),
  defineIndicator({ ...shared, id: 'allowances-approved-amount', title: '以案定补审批金额', code: 'MD-12', unit: '元', reading: { as: 'sum', measure: 'mediation-allowance.approvedAmount' } }),
  defineIndicator({ ...shared, id: 'allowances-paid', title: '以案定补发放', unit: '件', reading: { as: 'distinct', measure: 'mediation-allowance.paid' } }),
  defineIndicator({ ...shared, id: 'allowances-paid-amount', title: '以案定补发放金额', unit: '元', reading: { as: 'sum', measure: 'mediation-allowance.paidAmount' } }),
  defineIndicator({ ...shared, id: 'allowance-mediators', title: '领取以案定补的调解员', unit: '名', reading: { as: 'distinct', measure: 'mediation-allowance.mediatorsPaid' } }),
]
