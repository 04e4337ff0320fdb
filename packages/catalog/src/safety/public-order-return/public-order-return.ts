import { day, defineLedger, files, integer, measure, text } from '@zhenzhi/kernel'

const report = '年度报告：派出所查处治安案件的起数和处罚人数'

/**
 * 治安案件月报: what the police station hands over for a month under its own name, nought included: cases, persons detained, persons fined. The town
 * decides none of it and keeps no case and no person behind it; a sentence of a report that names it rests on every month's return.
 */
export const publicOrderReturn = defineLedger({
  id: 'public-order-return',
  title: '治安案件月报',
  rows: ['F28'],
  by: ['clerk', 'body'],
  office: 'safety-law-office',
  lists: ['month', 'cases', 'detained', 'fined', 'source'],
  fields: {
    month: day('所属月份', { basis: report, hint: '填这个月的任意一天' }),
    cases: integer('查处治安案件起数', 'case', { word: '起', min: 0, max: 9999, basis: report, hint: '没有填0' }),
    detained: integer('行政拘留人数', 'person', { min: 0, max: 9999, basis: report, hint: '没有填0' }),
    fined: integer('罚款处罚人数', 'person', { min: 0, max: 9999, basis: report, hint: '没有填0；既拘留又罚款的，只算在拘留里' }),
    source: text('提供单位', { max: 100, basis: `${report}；写明数从哪里来`, hint: '例如：派出所；不写人名' }),
    notice: files('月报原件'),
  },
  asks: { month: 'required', cases: 'required', detained: 'required', fined: 'required', source: 'required', notice: 'optional' },
  measures: {
    cases: measure('查处治安案件', 'case').on('register').with({ day: { field: 'month' }, amount: { field: 'cases' } }),
    detained: measure('行政拘留', 'person').on('register').with({ day: { field: 'month' }, amount: { field: 'detained' } }),
    fined: measure('罚款处罚', 'person').on('register').with({ day: { field: 'month' }, amount: { field: 'fined' } }),
    returns: measure('月报份数', 'event').on('register').with({ day: { field: 'month' } }),
  },
})
