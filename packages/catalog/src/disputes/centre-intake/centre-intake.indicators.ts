import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D15'] } as const
const routed = (route: string) => ({ as: 'count', measure: 'centre-intake.routed', where: { route: [route] } }) as const

export const centreIntakeIndicators = [
  defineIndicator({ ...shared, id: 'centre-received', title: '一体化中心接待', unit: '件', reading: { as: 'distinct', measure: 'centre-intake.received' } }),
  defineIndicator({ ...shared, id: 'centre-settled', title: '一体化中心办结反馈', unit: '件', reading: { as: 'count', measure: 'centre-intake.settled' } }),
  defineIndicator({ ...shared, id: 'centre-to-mediation', title: '一体化中心分流到人民调解', unit: '件', reading: routed('mediation') }),
  defineIndicator({ ...shared, id: 'centre-to-petition', title: '一体化中心分流到信访', unit: '件', reading: routed('petition') }),
  defineIndicator({ ...shared, id: 'centre-to-legal-aid', title: '一体化中心分流到法律援助', unit: '件', reading: routed('legal-aid') }),
  defineIndicator({ ...shared, id: 'centre-to-arbitration', title: '一体化中心分流到仲裁', unit: '件', reading: routed('arbitration') }),
  defineIndicator({ ...shared, id: 'centre-to-police', title: '一体化中心分流到公安', unit: '件', reading: routed('police') }),
  defineIndicator({
    ...shared, id: 'centre-in-time-rate', title: '一体化中心按期反馈率', unit: '%',
    reading: { as: 'rate', numerator: { as: 'count', measure: 'centre-intake.inTime' }, denominator: { as: 'count', measure: 'centre-intake.due' } },
  }),
]
