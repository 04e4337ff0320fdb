import { defineIndicator } from '@zhenzhi/kernel'
import { contentRatings } from '../../words/ratings.ts'

const shared = { part: 1, rows: [] } as const
const rate = { ...shared, unit: '%' } as const
const count = (name: string) => ({ as: 'count', measure: `resident-report.${name}` }) as const
const rated = { as: 'distinct', measure: 'resident-report.rated' } as const

export const residentReportIndicators = [
  defineIndicator({ ...shared, id: 'resident-reports', title: '群众来件数', unit: '件', reading: count('received') }),
  defineIndicator({ ...shared, id: 'resident-reports-open', title: '在办群众来件', unit: '件', reading: { as: 'stock', measure: 'resident-report.standing' } }),
  defineIndicator({ ...rate, id: 'resident-demands-in-time-rate', title: '群众来件按期办结率', reading: { as: 'rate', numerator: count('inTime'), denominator: count('due') } }),
  defineIndicator({
    ...rate, id: 'resident-reports-satisfaction-rate', title: '群众来件满意率',
    reading: { as: 'rate', numerator: { ...rated, where: { rating: contentRatings } }, denominator: rated },
  }),
]
