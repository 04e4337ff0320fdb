import { closed, day, defineMatter, measure, open, text, village } from '@zhenzhi/kernel'
import type { Guard, GuardWords } from '@zhenzhi/kernel'

const office = ['body', 'clerk'] as const

const afterDue = (is: GuardWords): Guard =>
  is.says('公示截止日还没有过，现在只能提醒或登记公示。', is.daysBetween({ from: { field: 'dueDay' }, to: { act: true } }, '>', 0))

const inTime: Guard = { is: 'days-between', from: { act: true }, to: { field: 'dueDay' }, how: '≥', days: 0 }

/**
 * 企业年报公示: who has to file, and who has. The last day comes with the list of those due. Due and filed are both booked on that
 * day, so that the rate compares the same companies whatever the period.
 */
export const annualReport = defineMatter({
  id: 'annual-report',
  title: '企业年报公示',
  rows: ['C24'],
  place: 'village',
  office: 'market-office',
  lists: ['company', 'reportYear', 'dueDay', 'village'],
  fields: {
    company: text('企业名称', { searchable: true, max: 100, basis: '应报名单：一户一行' }),
    code: text('统一社会信用代码', { searchable: true, max: 30 }),
    reportYear: text('年报年度', { max: 10 }),
    dueDay: day('公示截止日', { basis: '年度报告：企业年报公示率按截止日计算' }),
    village: village('所在村（社区）'),
  },
  states: {
    due: open('应报未报'),
    overdue: open('逾期未报'),
    listed: closed('已列入经营异常名录'),
    filed: closed('已公示'),
  },
  starts: 'due',
  transitions: {
    register: {
      title: '列入应报名单', from: [], to: 'due', by: office,
      asks: { company: 'required', dueDay: 'required', code: 'optional', reportYear: 'optional', village: 'optional' },
    },
    remind: { title: '提醒企业', from: ['due'], to: 'due', by: office, asks: {} },
    file: { title: '登记公示', from: ['due', 'overdue'], to: 'filed', by: office, asks: {} },
    lapse: { title: '转为逾期', from: ['due'], to: 'overdue', by: office, asks: {}, when: afterDue },
    list: { title: '列入经营异常名录', from: ['due', 'overdue'], to: 'listed', by: office, asks: {}, when: afterDue },
    restore: { title: '补报后移出名录', from: ['listed'], to: 'filed', by: office, asks: {} },
  },
  measures: {
    due: measure('应公示企业', 'household').on('register').by('village').with({ day: { field: 'dueDay' } }),
    filed: measure('按期公示企业', 'household').on('file').by('village').with({ day: { field: 'dueDay' }, when: inTime }),
    filedLate: measure('逾期补报企业', 'household').on('file', 'restore').by('village').with({ when: { is: 'not', of: inTime } }),
    listed: measure('列入经营异常名录', 'household').on('list').by('village'),
    reminded: measure('提醒企业', 'event').on('remind').by('village'),
    unfiled: measure('到期未公示企业', 'household').on('register').by('village').with({ day: { field: 'dueDay' }, times: { standing: { until: ['file', 'list'] } } }),
  },
})
