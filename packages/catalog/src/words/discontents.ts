import { measure } from '@zhenzhi/kernel'
import type { Guard, GuardWords, MeasureBuilder } from '@zhenzhi/kernel'

/**
 * Why somebody is not content, in one place for every channel, so that reasons can be added up. Several may be chosen; whoever gives none has
 * one too. Keys are frozen, words may change.
 */
export const discontents = {
  unresolved: '没有解决', evasive: '推诿', attitude: '态度不好', slow: '办得太慢', uncontacted: '没有联系本人', unanswered: '答非所问', unlawful: '认为依据不对', other: '其他', untold: '没有说原因',
}

export const discontentBasis = '不满意的要写原因，才能改进'

/** Not content has at least one reason, content has none. A platform's list may tell of none. */
export function reasonsFit(is: GuardWords, ...ratings: string[]): Guard {
  const unhappy = ratings.map((field) => is.compare(field, '=', 'unsatisfied'))
  return is.all(
    is.atDesk(is.says('不满意的要选原因；对方没有说的，选“没有说原因”。', is.any(is.filled('discontents'), is.not(is.any(...unhappy))))),
    is.says('满意、基本满意的不选不满意的原因。请核对评价。', is.any(is.not(is.filled('discontents')), ...unhappy)),
  )
}

/** Why, of each that is not content. `by`: at most three dimensions beside the reason. */
export function discontentOf(acts: readonly string[], by: readonly string[]): MeasureBuilder {
  return measure('不满意的原因', 'case').on(...acts).by(...by, 'discontents').with({ per: { list: 'discontents' } })
}

/** Ratings by the unit that handled it, the same in every channel that has one. */
export function ratedByUnit(): MeasureBuilder {
  return measure('按承办单位的评价', 'case').on('rate').by('village', 'unit', 'rating')
}
