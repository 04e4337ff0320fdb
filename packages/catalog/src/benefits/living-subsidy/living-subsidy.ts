import { choice, closed, day, defineMatter, longText, measure, money, open, person, rows, text, village } from '@zhenzhi/kernel'
import { sourcesOfFunds } from '../benefit-kinds.ts'

const desk = ['clerk', 'leader'] as const
const by = ['village', 'source'] as const

/**
 * 住院生活补助: for a patient's months in hospital. The amount is not typed: each month of the list is paid at the standard, so that the
 * sum is months × standard to the 分. The patient is sealed.
 */
export const livingSubsidy = defineMatter({
  id: 'living-subsidy',
  title: '困难精神障碍患者住院生活补助',
  rows: ['F18'],
  place: 'village',
  special: true,
  office: 'safety-law-office',
  lists: ['patient', 'village', 'source', 'standard'],
  fields: {
    patient: person('患者', { basis: '补助发给患者本人' }),
    village: village('所在村（社区）', { basis: '年度报告按村（社区）统计补助' }),
    document: text('依据文件', { max: 200, basis: '补助按文件发放，一人一依据' }),
    source: choice('资金来源', sourcesOfFunds, { basis: '年度报告：自筹资金发放' }),
    hospital: text('医院', { sealed: true, max: 100 }),
    months: rows('补助月份', { month: day('月份', { hint: '填这个月的任意一天，一个月一行' }) }, { basis: '补助金额 = 月数 × 标准' }),
    standard: money('每月标准', { basis: '补助金额 = 月数 × 标准' }),
    checked: longText('核实情况', { sealed: true }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { applied: open('已申请'), checked: open('已核实'), approved: open('已审批'), paid: closed('已发放'), declined: closed('不予补助') },
  starts: 'applied',
  transitions: {
    register: {
      title: '登记申请', from: [], to: 'applied', by: ['clerk', 'village-official'],
      asks: { patient: 'required', village: 'required', document: 'required', source: 'required', hospital: 'optional' },
    },
    check: {
      title: '核实', from: ['applied', 'checked'], to: 'checked', by: ['clerk'], clears: ['checked'],
      asks: { months: 'required', standard: 'required', checked: 'optional' },
      when: (is) => is.says('每一行都要填月份。', is.all(is.atLeast('months', 1), is.listComplete('months', 'month'))),
    },
    approve: {
      title: '审批', from: ['checked'], to: 'approved', by: desk, asks: {},
      // No article asks for it; it is sound practice with money.
      when: (is) => is.advised('审批最好由核实以外的人来办，请换一位同事审批。', is.differentPersons('check')),
    },
    decline: { title: '不予补助', from: ['applied', 'checked', 'approved'], to: 'declined', by: desk, asks: { reason: 'required' } },
    pay: { title: '发放', from: ['approved'], to: 'paid', by: ['clerk'], asks: {} },
  },
  measures: {
    paid: measure('住院生活补助发放', 'money').on('pay').by(...by).with({ per: { list: 'months' }, amount: { field: 'standard' } }),
    months: measure('补助人月', 'thing').on('pay').by(...by).with({ per: { list: 'months' } }),
    patientsPaid: measure('领取补助的患者', 'person').on('pay').by(...by).with({ subject: { field: 'patient' } }),
    declined: measure('不予补助', 'case').on('decline').by(...by),
  },
})
