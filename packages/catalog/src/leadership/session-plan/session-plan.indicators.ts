import { defineIndicator } from '@zhenzhi/kernel'

const counted = (name: string, kind?: string) => ({ as: 'count', measure: `session-plan.${name}`, ...(kind === undefined ? {} : { where: { kind: [kind] } }) }) as const
const inTime = (kind?: string) => ({ as: 'rate', numerator: counted('inTime', kind), denominator: counted('due', kind) }) as const

export const sessionPlanIndicators = [
  defineIndicator({ id: 'law-meetings-planned', title: '计划党委法治专题会', unit: '次', part: 1, rows: ['A10'], reading: counted('planned', 'party-law') }),
  defineIndicator({ id: 'law-meetings-in-time-rate', title: '党委法治专题会按期召开率', unit: '%', part: 1, rows: ['A10'], reading: inTime('party-law') }),
  defineIndicator({ id: 'law-meetings-missed', title: '到期没有召开的法治专题会', unit: '次', part: 2, rows: ['A10'], reading: counted('late', 'party-law') }),
  defineIndicator({ id: 'study-group-in-time-rate', title: '中心组学习按期率', unit: '%', part: 1, rows: ['A12'], reading: inTime('study') }),
  defineIndicator({ id: 'study-make-ups', title: '中心组补学', unit: '人次', part: 1, rows: ['A12'], reading: { as: 'sum', measure: 'session-plan.madeUp', where: { kind: ['study'] } } }),
  defineIndicator({ id: 'planned-sessions-in-time-rate', title: '会议和学习计划按期召开率', unit: '%', part: 1, rows: ['A04', 'C16', 'H28'], reading: inTime() }),
]
