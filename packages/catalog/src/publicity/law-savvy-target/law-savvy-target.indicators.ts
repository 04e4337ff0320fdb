import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['H24'] } as const
const needed = { as: 'stock', measure: 'law-savvy-target.needed' } as const

export const lawSavvyTargetIndicators = [
  defineIndicator({ ...shared, id: 'law-savvy-needed', title: '应配法律明白人人数', unit: '名', reading: needed }),
  defineIndicator({
    ...shared, id: 'law-savvy-filled-rate', title: '法律明白人配备率', unit: '%', reading: { as: 'rate', numerator: { as: 'stock', measure: 'law-savvy.current' }, denominator: needed },
  }),
]
