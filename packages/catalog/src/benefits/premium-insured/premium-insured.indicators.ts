import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['I10', 'I11'] } as const
const of = (...classes: string[]) => ({ as: 'stock', measure: 'premium-insured.inTerm', where: { class: classes } }) as const

export const premiumInsuredIndicators = [
  defineIndicator({
    ...shared, id: 'poor-insured', title: '低保五保孤儿等代缴人数', unit: '人',
    reading: of('low-income', 'extreme-poverty', 'orphan', 'near-poor', 'other'),
  }),
  defineIndicator({ ...shared, id: 'disabled-insured', title: '重度残疾代缴人数', unit: '人', reading: of('disabled') }),
  defineIndicator({
    ...shared, id: 'insurance-premium-paid', title: '代缴城乡居民医保金额', unit: '万元',
    reading: { as: 'sum', measure: 'premium-insured.premium' },
  }),
  defineIndicator({
    ...shared, id: 'insurance-premium-persons', title: '当年代缴医保人数', unit: '人',
    reading: { as: 'distinct', measure: 'premium-insured.persons' },
  }),
]
