import { defineIndicator } from '@zhenzhi/kernel'
import { discontents } from '../../words/discontents.ts'
import { offices } from '../../words/offices.ts'
import { contentRatings } from '../../words/ratings.ts'

type Where = Readonly<Record<string, readonly string[]>>

const shared = { unit: '%', part: 2, rows: ['E10', 'D15'] } as const
/** Every channel in which somebody says how content they are; in all but mediation a unit handles it. */
const units = ['hotline-order', 'petition', 'town-petition', 'centre-intake']
const channels = [...units, 'mediation']
const over = (ids: readonly string[], name: string, where?: Where) =>
  ({ as: 'sum-of', of: ids.map((id) => ({ as: 'distinct', measure: `${id}.${name}`, ...(where === undefined ? {} : { where }) }) as const) }) as const

const byReason = Object.entries(discontents).map(([reason, title]) => defineIndicator({
  ...shared, id: `discontent-${reason}`, title: `不满意原因·${title}`,
  reading: { as: 'rate', numerator: over(channels, 'discontents', { discontents: [reason] }), denominator: over(channels, 'discontents') },
}))

const byUnit = Object.entries(offices).map(([unit, title]) => defineIndicator({
  ...shared, id: `discontent-of-${unit}`, title: `不满意率·${title}`,
  reading: { as: 'rate', numerator: over(units, 'ratedByUnit', { unit: [unit], rating: ['unsatisfied'] }), denominator: over(units, 'ratedByUnit', { unit: [unit] }) },
}))

/**
 * Why people are not content, and with which unit, over all channels. A case that was rated badly, redone and then rated well counts among those
 * that were not content: the first word on it does not vanish.
 */
export const discontentIndicators = [
  ...byReason, ...byUnit,
  defineIndicator({
    unit: '%', part: 1, rows: ['D15'], id: 'mediation-visit-satisfaction-rate', title: '调解回访满意率',
    reading: { as: 'rate', numerator: { as: 'distinct', measure: 'mediation.rated', where: { rating: contentRatings } }, denominator: { as: 'distinct', measure: 'mediation.rated' } },
  }),
]
