import { defineIndicator } from '@zhenzhi/kernel'

export const benefitStandardIndicators = [
  defineIndicator({
    id: 'inpatient-subsidy-standard', title: '住院生活补助标准', unit: '元/月', part: 1, rows: ['F18'],
    reading: { as: 'latest', since: 'ever', measure: 'benefit-standard.standard', where: { kind: ['inpatient-living'] } },
  }),
]
