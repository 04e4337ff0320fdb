import { defineIndicator } from '@zhenzhi/kernel'
import { contentRatings } from '../../words/ratings.ts'

const shared = { unit: '%', part: 1, rows: ['E10'] } as const
const channels = ['petition', 'hotline-order']
const count = (name: string) => ({ as: 'sum-of', of: channels.map((id) => ({ as: 'count', measure: `${id}.${name}` }) as const) }) as const
const distinct = (name: string, where?: { rating: readonly string[] }) =>
  ({ as: 'sum-of', of: channels.map((id) => ({ as: 'distinct', measure: `${id}.${name}`, ...(where === undefined ? {} : { where }) }) as const) }) as const

/** The rates of petitions and hotline orders together, made of the very parts of each channel's own. */
export const allChannelsIndicators = [
  defineIndicator({ ...shared, id: 'handling-rate', title: '办理率', reading: { as: 'rate', numerator: count('handledOfDue'), denominator: count('due') } }),
  defineIndicator({ ...shared, id: 'reply-callback-rate', title: '回复回访率', reading: { as: 'rate', numerator: distinct('repliedAndCalledBack'), denominator: distinct('closed') } }),
  defineIndicator({
    ...shared, id: 'satisfaction-rate', title: '满意率',
    reading: { as: 'rate', numerator: distinct('rated', { rating: contentRatings }), denominator: distinct('rated') },
  }),
]
