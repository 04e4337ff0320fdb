import { choice, closed, day, defineMatter, measure, money, open, rule, term, text, village } from '@zhenzhi/kernel'
import { sourcesOfFunds } from '../benefit-kinds.ts'

const report = '年度报告：优抚对象补贴金额'
const desk = ['clerk'] as const
const by = ['item', 'village'] as const
const items = { pension: '定期抚恤金', living: '定期生活补助', courtesy: '优待金', medical: '医疗补助', holiday: '节日慰问金', other: '其他' }
const period = { from: { field: 'from' }, to: { field: 'to' } } as const

/**
 * 优抚补助发放: what one entitled person gets for one period: put on the list, looked over by somebody else, sent to the bank, arrived or come back, and sent
 * again (I12). Money counts when it arrived, once, on that day: what came back was never paid. A bank's list is taken over row by row.
 */
export const entitledAllowance = defineMatter({
  id: 'entitled-allowance',
  title: '优抚补助发放',
  rows: ['I12'],
  place: 'village',
  office: 'civil-affairs',
  corrects: desk,
  lists: ['holder', 'item', 'village', 'from', 'to', 'amount'],
  fields: {
    holder: term('优抚对象', 'entitled-person', { basis: report }),
    item: choice('补助项目', items, { basis: report }),
    village: village('所在村（社区）'),
    from: day('所属期起', { basis: '所属期和到账日分开记' }),
    to: day('所属期止', { basis: '所属期和到账日分开记', hint: '一次性的填同一天' }),
    amount: money('发放金额', { basis: report }),
    source: choice('资金来源', sourcesOfFunds),
    batch: text('银行批次号', { max: 60, hint: '没有编号的不填' }),
    bounced: choice('退回原因', { account: '账号或户名有误', closed: '账户已注销', died: '人已去世', other: '其他' }, { basis: '退回的要查明原因再重发' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { listed: open('已造册'), checked: open('已审核'), sent: open('发放中'), bounced: open('已退回'), arrived: closed('已到账'), dropped: closed('不再发放') },
  starts: 'listed',
  transitions: {
    register: {
      title: '造册', from: [], to: 'listed', by: desk,
      asks: { holder: 'required', item: 'required', from: 'required', to: 'required', amount: 'required', village: 'optional', source: 'optional' },
      when: (is) => is.all(
        is.says('所属期止不能早于所属期起，请核对两个日期。', is.daysBetween(period, '≥', 0)),
        is.advised('所选的人当日已经不在优抚对象名册里，请核对。', is.termValid('holder')),
        is.advised('这个人这一项、这一段时间已经造过册，请核对是不是重复发放。', is.notCovered({ measure: 'entitled-allowance.listed', ...period, by: ['holder', 'item'] })),
      ),
    },
    check: {
      title: '审核', from: ['listed'], to: 'checked', by: [...desk, 'leader'], asks: {},
      // no article asks for it; it is sound practice with money, and a bank's list was checked where it was made
      when: (is) => is.atDesk(is.advised('审核最好由造册以外的人来办，请换一位同事审核。', is.differentPersons('register'))),
    },
    sendBack: {
      title: '审核退回', from: ['checked', 'listed'], to: 'listed', by: [...desk, 'leader'], clears: ['reason'],
      asks: { reason: 'required', amount: 'optional', from: 'optional', to: 'optional' },
    },
    send: { title: '送银行发放', from: ['checked'], to: 'sent', by: desk, asks: { batch: 'optional' } },
    arrive: { title: '登记到账', from: ['sent'], to: 'arrived', by: desk, asks: {} },
    bounce: { title: '登记退回', from: ['sent'], to: 'bounced', by: desk, clears: ['bounced'], asks: { bounced: 'required' } },
    resend: {
      title: '重发', from: ['bounced'], to: 'sent', by: desk, clears: ['batch'], asks: { batch: 'optional' },
      due: rule('LOC-246').after('bounced'), dueTitle: '退回重发', orBy: ['drop'],
    },
    drop: { title: '不再发放', from: ['listed', 'checked', 'bounced'], to: 'dropped', by: [...desk, 'leader'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    listed: measure('造册的优抚补助', 'case').on('register').by('holder', 'item').with({ day: { field: 'from' } }),
    paid: measure('到账的优抚补助', 'money').on('arrive').by(...by).with({ amount: { field: 'amount' } }),
    holdersPaid: measure('领到优抚补助的人', 'person').on('arrive').by(...by).with({ subject: { field: 'holder' } }),
    bounced: measure('退回的优抚补助', 'event').on('bounce').by('item', 'bounced', 'village'),
    waiting: measure('退回未重发的优抚补助', 'case').on('bounce').by(...by).with({ times: { standing: { until: ['resend', 'drop'] } } }),
  },
})
