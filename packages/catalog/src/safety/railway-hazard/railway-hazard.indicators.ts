import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F10'], unit: '处' } as const
const counted = (name: string) => ({ as: 'count', measure: `railway-hazard.${name}` }) as const

export const railwayHazardIndicators = [
  defineIndicator({ ...shared, id: 'railway-hazards-found', title: '护路发现隐患', reading: counted('found') }),
  defineIndicator({ ...shared, id: 'railway-hazards-closed', title: '护路隐患销号', reading: counted('closed') }),
  defineIndicator({ ...shared, id: 'railway-hazards-handed-on', title: '护路隐患移送', reading: counted('handedOn') }),
  defineIndicator({ ...shared, id: 'railway-hazards-standing', title: '护路隐患未销号', reading: { as: 'stock', measure: 'railway-hazard.standing' } }),
]
