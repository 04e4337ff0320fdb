import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F32'] } as const
const where = { survey: ['political-legal'] }

export const districtRankIndicators = [
  defineIndicator({ ...shared, id: 'political-legal-appraisal-rank', title: '政法双评名次', unit: '位', reading: { as: 'latest', since: 'period', measure: 'district-rank.place', where } }),
  defineIndicator({ ...shared, id: 'political-legal-appraisal-answers', title: '政法双评参评人次', unit: '人次', reading: { as: 'sum', measure: 'district-rank.answers', where } }),
  defineIndicator({
    id: 'party-member-exam-rank', title: '党员学法考试全市名次', unit: '位', part: 1, rows: ['H36'],
    reading: { as: 'latest', since: 'period', measure: 'district-rank.place', where: { survey: ['party-exam'] } },
  }),
]
