import { defineIndicator } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import { contentRatings } from '../words/ratings.ts'

/** What is read of suggestions and of proposals alike: handled once answered, in time by what was due, satisfied by what was rated. */
export function suggestionIndicators(of: { definition: string; id: string; title: string; row: string }): Indicator[] {
  const { definition, id, title, row } = of
  const shared = { part: 1, rows: [row] } as const
  const count = (name: string) => ({ as: 'count', measure: `${definition}.${name}` }) as const
  const rated = { as: 'distinct', measure: `${definition}.rated` } as const
  return [
    defineIndicator({ ...shared, id: `${id}-handled`, title: `办理${title}`, code: 'SG-01', unit: '件', reading: { ...count('answered'), as: 'distinct' } }),
    defineIndicator({ ...shared, id: `${id}-received`, title: `收到${title}`, code: 'SG-01', unit: '件', reading: count('received') }),
    defineIndicator({ ...shared, id: `${id}-in-time-rate`, title: `${title}按期答复率`, code: 'SG-02', unit: '%', reading: { as: 'rate', numerator: count('inTime'), denominator: count('due') } }),
    defineIndicator({
      ...shared, id: `${id}-satisfaction-rate`, title: `${title}满意率`, code: 'SG-04', unit: '%',
      reading: { as: 'rate', numerator: { ...rated, where: { rating: contentRatings } }, denominator: rated },
    }),
    defineIndicator({ ...shared, id: `${id}-met-rate`, title: `${title}面商率`, code: 'SG-03', unit: '%', reading: { as: 'rate', numerator: { ...count('talks'), as: 'distinct' }, denominator: { ...count('answered'), as: 'distinct' } } }),
    defineIndicator({
      ...shared, id: `${id}-solved-rate`, title: `${title}解决率（A类）`, code: 'SG-05', unit: '%',
      reading: { as: 'rate', numerator: { ...count('answered'), as: 'distinct', where: { result: ['solved'] } }, denominator: { ...count('answered'), as: 'distinct' } },
    }),
  ]
}
