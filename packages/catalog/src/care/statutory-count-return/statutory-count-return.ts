import { choice, day, defineLedger, integer, measure, text } from '@zhenzhi/kernel'

const report = '年度报告：社区矫正、安置帮教等法定服务的人数，只报合计'
const kinds = { correction: '社区矫正', resettlement: '安置帮教', detox: '社区戒毒', recovery: '社区康复' }

/**
 * 法定服务人数月报: totals that the judicial office or the police station hands over for a month, by service, nought included (F21–F24). Their records are
 * theirs and stay with them: no person, no list and no village is held here, so that nobody can be told from a small number.
 */
export const statutoryCountReturn = defineLedger({
  id: 'statutory-count-return',
  title: '法定服务人数月报',
  rows: ['F21', 'F22', 'F23', 'F24'],
  by: ['clerk', 'body'],
  office: 'justice-office',
  lists: ['month', 'service', 'persons', 'source'],
  fields: {
    month: day('所属月份', { basis: '按月报送，没有也要报', hint: '填这个月的最后一天' }),
    service: choice('服务种类', kinds, { basis: report }),
    persons: integer('月末人数', 'person', { min: 0, max: 99999, basis: report, hint: '没有填0' }),
    entered: integer('本月新增人数', 'person', { min: 0, max: 99999, basis: report, hint: '没有填0' }),
    ended: integer('本月结束人数', 'person', { min: 0, max: 99999, basis: report, hint: '没有填0' }),
    handoverDue: integer('应衔接人数', 'person', { min: 0, max: 99999, hint: '安置帮教填' }),
    handedOver: integer('已衔接人数', 'person', { min: 0, max: 99999, hint: '安置帮教填' }),
    assessed: integer('已评估需要的人数', 'person', { min: 0, max: 99999, hint: '按需要程度评估过的' }),
    lapsed: integer('脱管漏管人数', 'person', { min: 0, max: 99999, hint: '没有填0' }),
    source: text('提供单位', { max: 100, basis: `${report}；写明数从哪里来`, hint: '不写人名' }),
  },
  asks: {
    month: 'required', service: 'required', persons: 'required', entered: 'required', ended: 'required', source: 'required',
    handoverDue: 'optional', handedOver: 'optional', assessed: 'optional', lapsed: 'optional',
  },
  measures: {
    persons: measure('法定服务月末人数', 'person').on('register').by('service').with({ day: { field: 'month' }, amount: { field: 'persons' } }),
    entered: measure('法定服务新增', 'person').on('register').by('service').with({ day: { field: 'month' }, amount: { field: 'entered' } }),
    ended: measure('法定服务结束', 'person').on('register').by('service').with({ day: { field: 'month' }, amount: { field: 'ended' } }),
    handoverDue: measure('应衔接', 'person').on('register').by('service').with({ day: { field: 'month' }, amount: { field: 'handoverDue' } }),
    handedOver: measure('已衔接', 'person').on('register').by('service').with({ day: { field: 'month' }, amount: { field: 'handedOver' } }),
    assessed: measure('法定服务已评估需要', 'person').on('register').by('service').with({ day: { field: 'month' }, amount: { field: 'assessed' } }),
    lapsed: measure('脱管漏管', 'person').on('register').by('service').with({ day: { field: 'month' }, amount: { field: 'lapsed' } }),
    returns: measure('月报份数', 'event').on('register').by('service').with({ day: { field: 'month' } }),
  },
})
