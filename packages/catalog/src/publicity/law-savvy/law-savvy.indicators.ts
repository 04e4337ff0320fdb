import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['H24'] } as const
const examined = { part: 1, rows: ['H25'] } as const
const current = { as: 'stock', measure: 'law-savvy.current' } as const
const distinct = (name: string) => ({ as: 'distinct', measure: `law-savvy.${name}` }) as const

export const lawSavvyIndicators = [
  defineIndicator({ ...shared, id: 'law-savvy-current', title: '在册法律明白人人数', code: 'LP-02', unit: '名', reading: current }),
  defineIndicator({
    ...shared, id: 'law-savvy-per-village', title: '平均每村法律明白人', code: 'LP-02', unit: '名',
    reading: { as: 'rate', numerator: current, denominator: { as: 'stock', measure: 'village-register.villages' } },
  }),
  defineIndicator({ ...shared, id: 'villages-with-law-savvy', title: '有法律明白人的村（社区）', unit: '个村', reading: { as: 'standing', measure: 'law-savvy.villages' } }),
  defineIndicator({ ...shared, id: 'law-savvy-certified', title: '新认定法律明白人', unit: '名', reading: { as: 'count', measure: 'law-savvy.certified' } }),
  defineIndicator({ ...shared, id: 'law-savvy-services', title: '法律明白人发挥作用次数', unit: '次', reading: { as: 'count', measure: 'law-savvy.services' } }),
  defineIndicator({ ...examined, id: 'law-savvy-attended', title: '法律明白人参训人数', unit: '名', reading: distinct('trained') }),
  defineIndicator({ ...examined, id: 'law-savvy-trained', title: '法律明白人参训并通过考试', unit: '名', reading: distinct('passed') }),
  defineIndicator({
    ...examined, id: 'law-savvy-pass-rate', title: '法律明白人考试通过率', unit: '%', reading: { as: 'rate', numerator: distinct('passed'), denominator: distinct('examined') },
  }),
]
