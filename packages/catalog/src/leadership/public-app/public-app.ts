import { closed, day, defineMatter, files, longText, measure, text } from '@zhenzhi/kernel'

const report = '年度报告：便民小程序有哪些板块'
const desk = ['clerk', 'administrator'] as const

/**
 * 便民小程序板块: each panel of the residents' mini-app a town runs beside this system, from the day it is opened until it is taken off. The panels
 * are entered by whoever sets them up; nothing is read out of the mini-app, and who uses it is not told here (K09).
 */
export const publicApp = defineMatter({
  id: 'public-app',
  title: '便民小程序板块',
  rows: ['K09'],
  office: 'general-office',
  corrects: desk,
  lists: ['app', 'panel', 'from', 'to'],
  fields: {
    app: text('小程序名称', { searchable: true, max: 60, basis: report }),
    panel: text('板块名称', { searchable: true, max: 60, basis: report, hint: '一个板块登记一条' }),
    serves: longText('群众用它办什么', { hint: '例如反映问题、查询办事指南' }),
    from: day('上线日期', { basis: '板块数按上线、下线日期计算' }),
    to: day('下线日期', { basis: '板块数按上线、下线日期计算', hint: '在用的最后一天' }),
    picture: files('页面截图'),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  // nothing waits while it is in use: it is in no list of open work
  states: { online: closed('在用'), offline: closed('已下线') },
  starts: 'online',
  transitions: {
    register: { title: '登记上线', from: [], to: 'online', by: desk, asks: { app: 'required', panel: 'required', from: 'required', serves: 'optional', picture: 'optional' } },
    change: { title: '调整', from: ['online'], by: desk, asks: { panel: 'optional', serves: 'optional', picture: 'optional' } },
    retire: {
      title: '登记下线', from: ['online'], to: 'offline', by: desk, asks: { to: 'required', reason: 'optional' },
      when: (is) => is.says('下线日期不能早于上线日期，请核对两个日期。', is.daysBetween({ from: { field: 'from' }, to: { field: 'to' } }, '≥', 0)),
    },
  },
  measures: { panels: measure('在用小程序板块', 'thing').on('register').with({ times: { term: { from: 'from', to: 'to' } } }) },
})
