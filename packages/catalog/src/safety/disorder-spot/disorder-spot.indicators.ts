import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F29'], unit: '处' } as const
const counted = (name: string) => ({ as: 'count', measure: `disorder-spot.${name}` }) as const

export const disorderSpotIndicators = [
  defineIndicator({ ...shared, id: 'disorder-spots-listed', title: '挂牌整治治安乱点', reading: counted('listed') }),
  defineIndicator({ ...shared, id: 'disorder-spots-cleared', title: '治安乱点摘牌', reading: counted('cleared') }),
  defineIndicator({ ...shared, id: 'disorder-spots-standing', title: '挂牌中的治安乱点', reading: { as: 'stock', measure: 'disorder-spot.standing' } }),
  defineIndicator({ ...shared, id: 'disorder-spots-late', title: '治安乱点整治超期', reading: counted('late') }),
]
