import { measure } from '@zhenzhi/kernel'
import type { Guard, MeasureBuilder } from '@zhenzhi/kernel'
import { discontentOf, ratedByUnit } from '../../words/discontents.ts'

const by = ['village', 'channel'] as const
const is = (field: string, to: string | boolean): Guard => ({ is: 'compare', field, how: '=', to })
const filled = (field: string): Guard => ({ is: 'compare', field, how: '≠', to: null })
const never = (act: string): Guard => ({ is: 'never', act })

const intake: Record<string, MeasureBuilder> = {
  received: measure('收到信访件', 'case').on('register').by(...by, 'category', 'times'),
  persons: measure('信访人次', 'person-times').on('register').by(...by).with({ amount: { field: 'persons' } }),
  groups: measure('来访批次', 'group').on('register').by('village', 'times').with({ when: is('channel', 'visit') }),
  groupVisits: measure('群体访', 'group').on('register').by('village').with({ when: is('groupVisit', true) }),
  accepted: measure('受理', 'case').on('accept').by(...by, 'unit').with({ times: 'first' }),
  routed: measure('按途径分流', 'case').on('guide', 'accept').by('village', 'route', 'body').with({ times: 'first' }),
  considered: measure('收下研究建议', 'case').on('consider').by(...by),
  refused: measure('不予受理', 'case').on('refuse').by(...by),
  objected: measure('异议退回', 'case').on('object').by(...by),
  passedOn: measure('转送', 'case').on('passOn').by('village', 'body'),
  forwarded: measure('交责任单位', 'case').on('forward').by('village', 'unit'),
  returnedByUnit: measure('责任单位退回', 'case').on('returnToDesk').by('village', 'unit'),
}

const clocks: Record<string, MeasureBuilder> = {
  officeDue: measure('信访部门应受理', 'case').onDuty('forward', 'due').by(...by),
  officeInTime: measure('信访部门及时受理', 'case').onDuty('forward', 'in-time').by(...by),
  acceptDue: measure('责任单位应受理', 'case').onDuty('accept', 'due').by(...by, 'unit'),
  acceptInTime: measure('责任单位及时受理', 'case').onDuty('accept', 'in-time').by(...by, 'unit'),
  due: measure('应办结', 'case').onDuty('serve', 'due').by(...by, 'unit'),
  inTime: measure('按期办结', 'case').onDuty('serve', 'in-time').by(...by, 'unit'),
  late: measure('超期', 'case').onDuty('serve', 'late').by(...by, 'unit'),
  rateDue: measure('应评价', 'case').onDuty('rate', 'due').by(...by),
  rateInTime: measure('按期评价', 'case').onDuty('rate', 'in-time').by(...by),
}

const course: Record<string, MeasureBuilder> = {
  planned: measure('有包案领导和方案', 'case').on('assign').by('village', 'leaderRole').with({ times: 'first', when: { is: 'all', of: [filled('leader'), filled('plan')] } }),
  toBePlanned: measure('应有包案领导和方案', 'case').on('accept').by('village').with({ times: 'first' }),
  led: measure('领导包案', 'case').on('assign').by('village', 'leaderRole').with({ times: 'first', when: filled('leader') }),
  ledResolved: measure('包案化解', 'case').on('serve', 'settle').by('village', 'leaderRole').with({ times: 'first', when: filled('leader') }),
  contacts: measure('包案联系', 'event').on('contactBy').by('village', 'leaderRole'),
  recusals: measure('回避', 'event').on('recuse').by('village', 'recusal'),
  hearings: measure('听证', 'event').on('hear').by('village'),
  important: measure('重要信访件', 'case').on('instruct').by('village').with({ times: 'first' }),
  importantClosed: measure('重要信访件办结', 'case').on('serve', 'settle').by('village').with({ times: 'first', when: { is: 'times', act: 'instruct', how: '≥', times: 1 } }),
  extended: measure('延期', 'case').on('extend').by(...by),
  settled: measure('调解、和解', 'case').on('settle').by('village', 'settlement'),
}

const endings: Record<string, MeasureBuilder> = {
  opinions: measure('出具处理意见', 'case').on('serve').by('village', 'outcome'),
  concluded: measure('办结', 'case').on('serve', 'settle').by(...by, 'times').with({ times: 'first' }),
  resolvedAtOnce: measure('一次性化解', 'case').on('close').by(...by).with({ when: { is: 'all', of: [is('times', 'first'), never('comeAgain'), never('reopen'), never('redo')] } }),
  firstClosed: measure('初次件办结', 'case').on('close').by(...by).with({ when: is('times', 'first'), times: 'first' }),
  cameAgain: measure('再次信访', 'group').on('comeAgain').by(...by),
  replied: measure('回复建议', 'case').on('respond').by(...by),
  reviewsAsked: measure('申请复查', 'case').on('askReview').by('village'),
  reviewed: measure('复查审结', 'case').on('reviewResult').by('village', 'reviewOutcome'),
  rechecksAsked: measure('申请复核', 'case').on('askRecheck').by('village'),
  rechecked: measure('复核审结', 'case').on('recheckResult').by('village', 'recheckOutcome'),
  rated: measure('已评价', 'case').on('rate').by(...by, 'rating'),
  ratedByUnit: ratedByUnit(),
  discontents: discontentOf(['rate'], ['village', 'unit']),
  officeRated: measure('已评价信访部门', 'case').on('rate').by(...by, 'officeRating').with({ when: filled('officeRating') }),
  reopened: measure('重新办理', 'case').on('reopen').by('village', 'reopening'),
  standing: measure('在办', 'case').on('register', 'redo', 'reopen').by(...by).with({
    times: { standing: { until: ['guide', 'passOn', 'refuse', 'object', 'respond', 'settle', 'serve'] } },
  }),
}

/** What a petition handled here counts. Told in time or late stands on the day it fell due, as the five rates want it. */
export const townPetitionMeasures = { ...intake, ...clocks, ...course, ...endings }
