import { day, defineLedger, files, integer, measure, text } from '@zhenzhi/kernel'

const report = '年度报告：未发生重、特大群体性事件，要有零报告作证'

/**
 * 群体性事件月报: how many there were in a month as the county has them, nought included, so that “未发生” rests on returns (D26). Only the number: no person,
 * no list, no watching. What has to be handled on the day is 突发事件.
 */
export const massIncidentReturn = defineLedger({
  id: 'mass-incident-return',
  title: '群体性事件月报',
  rows: ['D26'],
  by: ['clerk'],
  office: 'safety-law-office',
  lists: ['month', 'incidents', 'major', 'source'],
  fields: {
    month: day('所属月份', { basis: report, hint: '填这个月的任意一天' }),
    incidents: integer('群体性事件起数', 'case', { word: '起', min: 0, max: 999, basis: report, hint: '没有填0' }),
    major: integer('其中重、特大起数', 'case', { word: '起', min: 0, max: 999, basis: report, hint: '没有填0' }),
    source: text('认定单位', { max: 100, basis: report, hint: '不写人名' }),
    notice: files('通报原件'),
  },
  asks: { month: 'required', incidents: 'required', major: 'required', source: 'required', notice: 'optional' },
  when: (is) => is.says('没有群体性事件的，重、特大起数也是0，请核对。', is.any(is.compare('incidents', '>', 0), is.compare('major', '=', 0))),
  measures: {
    incidents: measure('群体性事件', 'case').on('register').with({ amount: { field: 'incidents' }, day: { field: 'month' } }),
    major: measure('重、特大群体性事件', 'case').on('register').with({ amount: { field: 'major' }, day: { field: 'month' } }),
    returns: measure('月报份数', 'event').on('register').with({ day: { field: 'month' } }),
  },
})
