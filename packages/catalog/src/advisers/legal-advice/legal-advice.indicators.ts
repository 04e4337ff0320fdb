import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['H01']] as const
const given = 'legal-advice.given'

export const legalAdviceIndicators = [
  defineIndicator({ id: 'adviser-matters', title: '法律顾问参与事项', code: 'LD-09', unit: '件', part, rows, reading: { as: 'count', measure: given } }),
  defineIndicator({ id: 'adviser-opinions', title: '法律顾问出具意见', unit: '件', part, rows, reading: { as: 'count', measure: given, where: { kind: ['opinion'] } } }),
  defineIndicator({ id: 'adviser-contracts-reviewed', title: '法律顾问审查合同', code: 'DE-06', unit: '件', part, rows, reading: { as: 'count', measure: given, where: { kind: ['contract'] } } }),
  defineIndicator({ id: 'adviser-disputes-joined', title: '法律顾问参与化解纠纷', unit: '件', part, rows, reading: { as: 'count', measure: given, where: { kind: ['dispute'] } } }),
  defineIndicator({ id: 'adviser-days', title: '法律顾问服务用时', unit: '天', part, rows, reading: { as: 'sum', measure: 'legal-advice.spent' } }),
]
