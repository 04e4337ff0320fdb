import { defineIndicator } from '@zhenzhi/kernel'

const part = 1 as const

export const sessionIndicators = [
  defineIndicator({ id: 'mediation-sessions', title: '调解场次', unit: '场', part, rows: ['D02'], reading: { as: 'count', measure: 'mediation.sessions' } }),
  defineIndicator({
    id: 'mediation-sessions-room', title: '调解室调解场次', unit: '场', part, rows: ['F09'], reading: { as: 'count', measure: 'mediation.sessions', where: { sessionPlace: ['room'] } },
  }),
  defineIndicator({ id: 'mediators-replaced', title: '更换调解员', unit: '次', part, rows: ['D18'], reading: { as: 'count', measure: 'mediation.replaced' } }),
  defineIndicator({ id: 'risks-reported', title: '报告激化风险', unit: '次', part, rows: ['D18'], reading: { as: 'count', measure: 'mediation.risksReported' } }),
]
