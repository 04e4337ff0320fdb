import { day, defineLedger, integer, measure, text, village } from '@zhenzhi/kernel'

/**
 * 安全事故月报: one return a month, also when nothing happened. A nought is booked as a nought, so that “全年未发生” rests on returns;
 * a month without one has no figure.
 */
export const accidentReturn = defineLedger({
  id: 'accident-return',
  title: '安全事故月报',
  rows: ['F31'],
  by: ['clerk', 'village-official', 'officer'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['month', 'village', 'accidents', 'deaths'],
  fields: {
    month: day('报告月份', { basis: '安全事故月报：每月一报', hint: '填这个月的最后一天' }),
    village: village('所在村（社区）', { hint: '全镇合报一份的不填；按村报的不要再报合计。' }),
    accidents: integer('生产安全事故', 'case', { word: '起', basis: '年度报告：生产安全事故起数，没有的填 0', max: 100 }),
    deaths: integer('死亡人数', 'person', { max: 1000 }),
    injured: integer('受伤人数', 'person', { max: 1000 }),
    fires: integer('火灾', 'case', { word: '起', max: 1000 }),
    note: text('简要情况', { max: 300, hint: '不写姓名。' }),
  },
  asks: { month: 'required', accidents: 'required', village: 'optional', deaths: 'optional', injured: 'optional', fires: 'optional', note: 'optional' },
  measures: {
    returns: measure('事故月报', 'copy').on('register').by('village').with({ day: { field: 'month' } }),
    zeroReturns: measure('事故零报告', 'copy').on('register').by('village').with({ day: { field: 'month' }, when: { is: 'compare', field: 'accidents', how: '=', to: 0 } }),
    accidents: measure('生产安全事故', 'case').on('register').by('village').with({ day: { field: 'month' }, amount: { field: 'accidents' } }),
    deaths: measure('死亡人数', 'person').on('register').by('village').with({ day: { field: 'month' }, amount: { field: 'deaths' } }),
    injured: measure('受伤人数', 'person').on('register').by('village').with({ day: { field: 'month' }, amount: { field: 'injured' } }),
    fires: measure('火灾', 'case').on('register').by('village').with({ day: { field: 'month' }, amount: { field: 'fires' } }),
  },
})
