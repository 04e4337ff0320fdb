import { day, defineLedger, integer, measure, money, text, village } from '@zhenzhi/kernel'

const report = '年度报告：电信网络诈骗发案和损失'

/** 电诈发案月报: cases and losses the police station hands over for a month, by village, nought included (F14). Numbers only: no victim, no account. */
export const fraudReturn = defineLedger({
  id: 'fraud-return',
  title: '电诈发案月报',
  rows: ['F14'],
  by: ['clerk', 'body'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['month', 'village', 'cases', 'losses'],
  fields: {
    month: day('所属月份', { basis: report, hint: '填这个月的最后一天' }),
    village: village('所在村（社区）', { hint: '全镇合报一份的不填；按村报的不要再报合计。' }),
    cases: integer('电诈发案起数', 'case', { word: '起', min: 0, max: 9999, basis: report, hint: '没有填0' }),
    losses: money('电诈损失金额', { basis: report }),
    source: text('提供单位', { max: 100, basis: `${report}；写明数从哪里来`, hint: '例如：派出所；不写人名' }),
  },
  asks: { month: 'required', cases: 'required', losses: 'required', source: 'required', village: 'optional' },
  measures: {
    cases: measure('电诈发案', 'case').on('register').by('village').with({ day: { field: 'month' }, amount: { field: 'cases' } }),
    losses: measure('电诈损失', 'money').on('register').by('village').with({ day: { field: 'month' }, amount: { field: 'losses' } }),
    returns: measure('月报份数', 'event').on('register').by('village').with({ day: { field: 'month' } }),
  },
})
