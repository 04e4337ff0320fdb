import { defineIndicator } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import { contentRatings } from '../../words/ratings.ts'

type Where = Readonly<Record<string, readonly string[]>>

/** What is mirrored from a platform above and what is handled here: a petition is one or the other, never both. */
const kinds = ['petition', 'town-petition']
const count = (name: string, where?: Where) =>
  ({ as: 'sum-of', of: kinds.map((id) => ({ as: 'count', measure: `${id}.${name}`, ...(where === undefined ? {} : { where }) }) as const) }) as const
const distinct = (name: string, where?: Where) =>
  ({ as: 'sum-of', of: kinds.map((id) => ({ as: 'distinct', measure: `${id}.${name}`, ...(where === undefined ? {} : { where }) }) as const) }) as const

function rate(of: { id: string; title: string; code: string; numerator: ReturnType<typeof count | typeof distinct>; denominator: ReturnType<typeof count | typeof distinct>; also?: readonly string[] }): Indicator {
  const { numerator, denominator, ...named } = of
  return defineIndicator({ ...named, unit: '%', part: 1, rows: ['E08'], owner: '信访局', reading: { as: 'rate', numerator, denominator } })
}

/** What lists of others call five of them in one word; it has a value where all five come to the same. */
const also = ['five-rates']

/**
 * 阳光信访五率 and the two that are commonly asked for beside them. Which five a county goes by differs from place to place, so all seven are
 * here and a report names those of its county. What was due is counted on the day it was due, a rating on its own day (PET-026, PET-027).
 */
export const fiveRatesIndicators = [
  rate({ id: 'petition-office-acceptance-rate', also, title: '信访部门及时受理率', code: 'PT-02', numerator: count('officeInTime'), denominator: count('officeDue') }),
  rate({ id: 'petition-unit-acceptance-rate', also, title: '责任单位及时受理率', code: 'PT-03', numerator: count('acceptInTime'), denominator: count('acceptDue') }),
  rate({ id: 'petition-unit-answer-rate', also, title: '责任单位按期答复率', code: 'PT-04', numerator: count('inTime'), denominator: count('due') }),
  rate({ id: 'petition-office-satisfaction-rate', title: '信访部门群众满意率', code: 'PT-05', numerator: distinct('officeRated', { officeRating: contentRatings }), denominator: distinct('officeRated') }),
  rate({ id: 'petition-unit-satisfaction-rate', also, title: '责任单位群众满意率', code: 'PT-06', numerator: distinct('rated', { rating: contentRatings }), denominator: distinct('rated') }),
  rate({ id: 'petition-rated-rate', also, title: '群众参评率', code: 'PT-07', numerator: count('rateInTime'), denominator: count('rateDue') }),
]
