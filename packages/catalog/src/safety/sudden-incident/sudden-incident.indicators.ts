import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 2, rows: ['F36'], unit: '起' } as const
const counted = (name: string) => ({ as: 'count', measure: `sudden-incident.${name}` }) as const

export const suddenIncidentIndicators = [
  defineIndicator({ ...shared, id: 'sudden-incidents', title: '突发事件起数', reading: counted('reported') }),
  defineIndicator({ ...shared, id: 'sudden-incidents-ended', title: '处置结束突发事件', reading: counted('ended') }),
  defineIndicator({ ...shared, id: 'sudden-incidents-reviewed', title: '复盘突发事件', reading: counted('reviewed') }),
  defineIndicator({
    ...shared, unit: '%', id: 'sudden-incidents-in-time-rate', title: '突发事件按时上报率', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') },
  }),
]
