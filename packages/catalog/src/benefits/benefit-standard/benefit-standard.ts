import { choice, defineRoster, measure, money, text } from '@zhenzhi/kernel'
import { benefitKinds } from '../benefit-kinds.ts'

/**
 * 补助标准: how much a head is paid a month, from when until when, by which document. A new amount is a new term, so that what was in force
 * on any day stays as it was; the standard read is the last that has begun.
 */
export const benefitStandard = defineRoster({
  id: 'benefit-standard',
  title: '补助标准',
  rows: ['F18'],
  unit: 'thing',
  by: ['clerk'],
  office: 'safety-law-office',
  lists: ['kind', 'amount', 'document', 'from', 'to'],
  fields: {
    kind: choice('补助种类', benefitKinds, { basis: '年度报告：补助标准' }),
    amount: money('每月标准', { basis: '年度报告：补助标准（元/月）' }),
    document: text('依据文件', { max: 200, basis: '标准由文件规定' }),
  },
  asks: { kind: 'required', amount: 'required', document: 'required' },
  changes: ['document'],
  stockBy: ['kind'],
  measures: {
    standard: measure('规定的标准', 'money').on('register').by('kind').with({ amount: { field: 'amount' }, day: { field: 'from' } }),
  },
})
