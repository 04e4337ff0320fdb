import { defineIndicator } from '@zhenzhi/kernel'
import { sessionIndicators } from './sessions.indicators.ts'
import { statisticsIndicators } from './statistics.indicators.ts'

const part = 1 as const

export const mediationIndicators = [
  defineIndicator({ id: 'disputes-registered', title: '登记矛盾纠纷', unit: '件', part, rows: ['D02'], reading: { as: 'count', measure: 'mediation.received' } }),
  defineIndicator({ id: 'disputes-found', title: '排查发现矛盾纠纷', code: 'MD-01', unit: '件', part, rows: ['D01'], reading: { as: 'distinct', measure: 'mediation.found' } }),
  defineIndicator({ id: 'disputes-accepted', title: '受理矛盾纠纷', code: 'MD-02', unit: '件', part, rows: ['D02'], reading: { as: 'distinct', measure: 'mediation.accepted' } }),
  defineIndicator({ id: 'disputes-concluded', also: ['disputes-mediated', 'disputes-mediated-five-years'], title: '调解终结', unit: '件', part, rows: ['D02'], reading: { as: 'distinct', measure: 'mediation.concluded' } }),
  defineIndicator({ id: 'disputes-succeeded', title: '调解成功', code: 'MD-02', unit: '件', part, rows: ['D02'], reading: { as: 'distinct', measure: 'mediation.succeeded' } }),
  defineIndicator({
    id: 'mediation-success-rate', title: '调解成功率', code: 'MD-02', unit: '%', part, rows: ['D02'],
    reading: { as: 'rate', numerator: { as: 'distinct', measure: 'mediation.succeeded' }, denominator: { as: 'distinct', measure: 'mediation.concluded' } },
  }),
  defineIndicator({
    id: 'disputes-settled-in-village', title: '村组化解', unit: '件', part, rows: ['D03'],
    reading: { as: 'distinct', measure: 'mediation.succeeded', where: { level: ['group', 'village'] } },
  }),
  defineIndicator({ id: 'agreements-written', title: '书面调解协议', code: 'MD-04', unit: '份', part, rows: ['D18'], reading: { as: 'count', measure: 'mediation.written' } }),
  defineIndicator({ id: 'agreements-oral', title: '口头调解协议', code: 'MD-04', unit: '件', part, rows: ['D18'], reading: { as: 'count', measure: 'mediation.oral' } }),
  defineIndicator({ id: 'agreement-amount', title: '协议涉及金额', code: 'MD-05', unit: '万元', part, rows: ['D18'], reading: { as: 'sum', measure: 'mediation.amount' } }),
  defineIndicator({ id: 'mediation-parties', title: '参加调解的当事人', unit: '人', part, rows: ['D02'], reading: { as: 'distinct', measure: 'mediation.parties' } }),
  defineIndicator({ id: 'mediation-party-times', title: '参加调解的当事人次', unit: '人次', part, rows: ['D02'], reading: { as: 'sum', measure: 'mediation.partyTimes' } }),
  defineIndicator({ id: 'disputes-open', title: '在办矛盾纠纷', unit: '件', part, rows: ['D01'], reading: { as: 'stock', measure: 'mediation.standing' } }),
  defineIndicator({
    id: 'mediation-in-time-rate', title: '按期办结率', unit: '%', part, rows: ['D02'],
    reading: { as: 'rate', numerator: { as: 'count', measure: 'mediation.inTime' }, denominator: { as: 'count', measure: 'mediation.due' } },
  }),
  defineIndicator({ id: 'judicial-confirmations', title: '司法确认', code: 'MD-10', unit: '件', part, rows: ['D18'], reading: { as: 'count', measure: 'mediation.confirmed' } }),
  ...statisticsIndicators,
  ...sessionIndicators,
]
