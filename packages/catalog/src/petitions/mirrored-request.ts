import { choice, choices, day, defineIndicator, longText, measure, officer, text } from '@zhenzhi/kernel'
import type { Guard, Indicator, MeasureBuilder } from '@zhenzhi/kernel'
import { offices } from '../words/offices.ts'
import { discontentBasis, discontentOf, discontents, ratedByUnit } from '../words/discontents.ts'
import { contentRatings, ratings } from '../words/ratings.ts'
import { findingsField } from '../words/reply-findings.ts'

/** What residents' requests have in common that are led by a platform above the town and mirrored here: petitions and hotline orders. */
export const mirroredFields = {
  upperDue: day('上级办理期限', { basis: '以上级平台载明的期限为准', hint: '照上级平台抄；平台没有的不填' }),
  unit: choice('承办单位', offices, { basis: '按承办单位统计办理情况' }),
  about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
  aboutOfficer: officer('被反映的工作人员', { hint: '反映本镇某位工作人员的才选；他看不到这一件，也查不到' }),
  result: longText('办理情况', { sealed: true }),
  callbackNote: longText('回访记录', { sealed: true }),
  rating: choice('群众评价', ratings, { basis: '满意率 = （满意 + 基本满意）÷ 已评价' }),
  discontents: choices('不满意的原因', discontents, { basis: discontentBasis }),
  findings: findingsField,
  reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
}

/**
 * Measures the three rates of such requests are made of. Handled stands on the day it was due, so that it and what was due share one
 * basis; answered and called back is looked at on the day of closing; a rating counts on its own day.
 */
export function mirroredMeasures(own: { handledBy: readonly string[]; times: 'first' | 'each'; since: readonly string[]; by: readonly string[] }): Record<string, MeasureBuilder> {
  const { handledBy, times, since, by } = own
  const done = (act: string): Guard => ({ is: 'times', act, how: '≥', times: 1, since })
  return {
    due: measure('应办结', 'case').onDuty('handle', 'due').by(...by),
    inTime: measure('按期办结', 'case').onDuty('handle', 'in-time').by(...by),
    late: measure('超期', 'case').onDuty('handle', 'late').by(...by),
    handledOfDue: measure('到期的已办理', 'case').on(...handledBy).by(...by).with({ day: { field: 'upperDue' }, times }),
    handled: measure('已办理', 'case').on(...handledBy).by(...by),
    closed: measure('办结', 'case').on('close').by(...by),
    repliedAndCalledBack: measure('办结前已回复并回访', 'case').on('close').by(...by).with({ when: { is: 'all', of: [done('reply'), done('callBack')] } }),
    rated: measure('已评价', 'case').on('rate').by(...by, 'rating'),
    ratedByUnit: ratedByUnit(),
    discontents: discontentOf(['rate'], ['village', 'unit']),
  }
}

/**
 * The rates of one channel. A request that was rated, found wanting, redone and rated again counts once in a period, with what it
 * came to; the sum over channels is made of the same parts.
 */
export function mirroredRates(of: { measures: string; id: string; channel: string; owner: string; rows: readonly string[]; codes: { inTime: string; satisfied: string } }): Indicator[] {
  const { measures, id, channel, owner, rows, codes } = of
  const shared = { unit: '%', part: 1, rows, owner } as const
  const count = (name: string) => ({ as: 'count', measure: `${measures}.${name}` }) as const
  const distinct = (name: string) => ({ as: 'distinct', measure: `${measures}.${name}` }) as const
  return [
    defineIndicator({ ...shared, id: `${id}-handling-rate`, title: `${channel}办理率`, reading: { as: 'rate', numerator: count('handledOfDue'), denominator: count('due') } }),
    defineIndicator({ ...shared, id: `${id}-in-time-rate`, title: `${channel}按期办结率`, code: codes.inTime, reading: { as: 'rate', numerator: count('inTime'), denominator: count('due') } }),
    defineIndicator({
      ...shared, id: `${id}-reply-callback-rate`, title: `${channel}回复回访率`,
      reading: { as: 'rate', numerator: distinct('repliedAndCalledBack'), denominator: distinct('closed') },
    }),
    defineIndicator({
      ...shared, id: `${id}-satisfaction-rate`, title: `${channel}满意率`, code: codes.satisfied,
      reading: { as: 'rate', numerator: { ...distinct('rated'), where: { rating: contentRatings } }, denominator: distinct('rated') },
    }),
  ]
}
