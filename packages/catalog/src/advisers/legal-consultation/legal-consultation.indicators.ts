import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['H07'], unit: '次' } as const
const times = { as: 'sum', measure: 'legal-consultation.times' } as const

export const legalConsultationIndicators = [
  defineIndicator({ ...shared, id: 'consultations', title: '法律咨询次数', code: 'LP-05', reading: times }),
  defineIndicator({ ...shared, id: 'consultations-at-events', title: '宣传活动现场法律咨询', reading: { ...times, where: { channel: ['stall'] } } }),
]
