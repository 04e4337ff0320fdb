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
  lists: ['month', 'events', 'source'],
  fields: {
    month: day('所属月份', { basis: '按月报送，没有也要报', hint: '填这个月的任意一天' }),
    events: integer('上级通报的起数', 'case', { word: '起', min: 0, max: 9999, basis: '年度报告：赴省进京情况', hint: '没有填0' }),
    source: text('通报单位', { max: 100, hint: '不写人名' }),
    notice: files('通报原件'),
  },
  asks: { month: 'required', events: 'required', source: 'optional', notice: 'optional' },
  measures: {
    events: measure('赴省进京起数', 'case').on('register').with({ amount: { field: 'events' }, day: { field: 'month' } }),
    returns: measure('月报份数', 'event').on('register').with({ day: { field: 'month' } }),
  },
})
