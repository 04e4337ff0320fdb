import { defineIndicator } from '@zhenzhi/kernel'

const part = 1
const rows = ['C24']

export const annualReportIndicators = [
  defineIndicator({
    id: 'company-annual-report-rate', title: '企业年报公示率', unit: '%', part, rows,
    reading: { as: 'rate', numerator: { as: 'count', measure: 'annual-report.filed' }, denominator: { as: 'count', measure: 'annual-report.due' } },
  }),
  defineIndicator({ id: 'companies-due-to-report', title: '应公示企业', unit: '户', part, rows, reading: { as: 'count', measure: 'annual-report.due' } }),
  defineIndicator({ id: 'companies-reported', title: '按期公示企业', unit: '户', part, rows, reading: { as: 'count', measure: 'annual-report.filed' } }),
  defineIndicator({ id: 'companies-unreported', title: '到期未公示企业', unit: '户', part: 2, rows, reading: { as: 'stock', measure: 'annual-report.unfiled' } }),
  defineIndicator({ id: 'companies-listed-abnormal', title: '列入经营异常名录', unit: '户', part, rows, reading: { as: 'count', measure: 'annual-report.listed' } }),
]
