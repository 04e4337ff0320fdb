import { choice, defineRoster, files, measure, money, person, text, village } from '@zhenzhi/kernel'
import { sourcesOfFunds } from '../benefit-kinds.ts'

const report = '年度报告：为困难群众代缴城乡居民医保的人数和金额'
// by class alone: no village's single orphan can be read out of a figure
const by = ['class'] as const

/** Whoever falls under two of these stands under one: 一人只代缴一次. Keys are frozen, words may change. */
const classes = { 'low-income': '低保对象', 'extreme-poverty': '特困（五保）人员', orphan: '孤儿、事实无人抚养儿童', disabled: '重度残疾人', 'near-poor': '低保边缘、防返贫对象', other: '其他' }

/**
 * 医保代缴名册: one line for one person and one year of insurance, told on the day the town paid the premium, with the class it was paid under and the
 * standard of that year (I10, I11). The sum is never typed: it is as many standards as there are persons. From when until when somebody is insured is
 * the term; the money is of the day it was paid, which lies mostly in the year before.
 */
export const premiumInsured = defineRoster({
  id: 'premium-insured',
  title: '医保代缴名册',
  rows: ['I10', 'I11'],
  unit: 'person',
  by: ['clerk'],
  place: 'village',
  office: 'civil-affairs',
  special: true,
  lists: ['who', 'class', 'village', 'standard', 'from', 'to'],
  fields: {
    who: person('参保人', { basis: report }),
    class: choice('代缴类别', classes, { basis: `${report}；两种都符合的只选一种` }),
    village: village('所在村（社区）', { basis: report }),
    standard: money('代缴标准', { basis: '代缴金额 = 人数 × 标准', hint: '镇里为这一个人代缴的钱' }),
    source: choice('资金来源', sourcesOfFunds),
    number: text('缴费凭证号', { max: 60 }),
    voucher: files('缴费凭证'),
  },
  asks: { who: 'required', class: 'required', village: 'required', standard: 'required', source: 'optional', number: 'optional', voucher: 'optional' },
  changes: ['class', 'village'],
  stockBy: [...by],
  measures: {
    premium: measure('代缴医保金额', 'money').on('register').by(...by).with({ amount: { field: 'standard' } }),
    persons: measure('代缴医保的人', 'person').on('register').by(...by).with({ subject: { field: 'who' } }),
  },
  when: (is) => is.all(
    is.says('医保按年代缴，任期止要填保障到哪一天（一般是12月31日）。', is.filled('to')),
    is.advised('这个人今年已经代缴过一次，一人一年只代缴一次。请先核对原来的那一条。',
      is.counted({ measure: 'premium-insured.persons', subject: 'who', within: 'year' }, '<', '1')),
  ),
})
