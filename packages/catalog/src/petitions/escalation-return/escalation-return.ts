import { day, defineLedger, files, integer, measure, text } from '@zhenzhi/kernel'

/**
 * 越级信访情况月报: how many events the authorities above told the town of for a month, nought included. Only the number: no person, no list, no
 * watching, no holding back. Nought of a year means something only where every month has its return.
 */
export const escalationReturn = defineLedger({
  id: 'escalation-return',
  title: '赴省进京情况月报',
  rows: ['E12'],
  by: ['clerk'],
  office: 'safety-law-office',
  lists: ['month', 'events', 'mishandled', 'source'],
  fields: {
    month: day('所属月份', { basis: '按月报送，没有也要报', hint: '填这个月的任意一天' }),
    events: integer('上级通报的起数', 'case', { word: '起', min: 0, max: 9999, basis: '年度报告：赴省进京情况', hint: '没有填0' }),
    mishandled: integer('来信来访处置不当引起矛盾升级的起数', 'case', { word: '起', min: 0, max: 9999, basis: '年度报告：没有因来信来访处置不当引起矛盾升级，要有零报告作证', hint: '上级通报或者本镇查明的；没有填0，没有查过的不填' }),
    source: text('通报单位', { max: 100, hint: '不写人名' }),
    notice: files('通报原件'),
  },
  asks: { month: 'required', events: 'required', mishandled: 'optional', source: 'optional', notice: 'optional' },
  measures: {
    events: measure('赴省进京起数', 'case').on('register').with({ amount: { field: 'events' }, day: { field: 'month' } }),
    returns: measure('月报份数', 'event').on('register').with({ day: { field: 'month' } }),
    mishandled: measure('处置不当引起的矛盾升级', 'case').on('register').with({ amount: { field: 'mishandled' }, day: { field: 'month' } }),
  },
})
