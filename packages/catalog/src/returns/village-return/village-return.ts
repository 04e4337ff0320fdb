import { caseOf, closed, day, defineMatter, files, integer, measure, open, rule, text, village } from '@zhenzhi/kernel'

const desk = ['clerk'] as const
/** A link without an account acts as the village's official, for the person registered for that village. */
const senders = ['village-official', 'mediator', 'clerk'] as const
const told = { found: 'required', resolved: 'required', still: 'required', incidents: 'required', note: 'optional', sheet: 'optional' } as const
const basis = '年度报告：各村每月上报矛盾纠纷排查和调解情况'
const inMonth = { day: { field: 'month' } } as const

/**
 * 村级矛盾纠纷月报: one for each village and month, opened for all villages at once, so that a month nobody reported is a record too. Numbers
 * count once the month is locked; whether it came in time counts at once. It names no person.
 */
export const villageReturn = defineMatter({
  id: 'village-return',
  title: '村级矛盾纠纷月报',
  rows: ['D06', 'D26'],
  place: 'village',
  office: 'safety-law-office',
  corrects: desk,
  lists: ['village', 'month', 'found', 'resolved', 'still', 'incidents'],
  fields: {
    village: village('报送的村', { basis }),
    month: day('月报所属月份', { basis, hint: '填这个月的最后一天' }),
    sweep: caseOf('这个月的摸排', { of: 'month-sweep', basis: '月底全镇摸排汇总各村月报' }),
    opening: integer('上月还没有化解', 'case', { word: '起', min: 0, max: 9999, basis: '月报：期初、新增、化解、期末' }),
    found: integer('本月发现', 'case', { word: '起', min: 0, max: 9999, basis, hint: '没有填0' }),
    resolved: integer('本月化解', 'case', { word: '起', min: 0, max: 9999, basis, hint: '没有填0' }),
    still: integer('还没有化解', 'case', { word: '起', min: 0, max: 9999, basis }),
    incidents: integer('群体性事件', 'case', { word: '起', min: 0, max: 99, basis: '年度报告：群体性事件起数，没有的要有零报告', hint: '没有填0' }),
    note: text('月报备注', { max: 200, hint: '不写人名和电话' }),
    sheet: files('纸质月报照片'),
    reason: text('退回的原因', { max: 200, basis: '台账留痕：说明为什么退回' }),
  },
  states: { owed: open('未报'), filed: open('已报'), back: open('已退回'), locked: closed('已锁定'), missed: closed('未报（月份已锁定）') },
  starts: 'owed',
  transitions: {
    register: { title: '列入应报', from: [], to: 'owed', by: desk, asks: { village: 'required', month: 'required', sweep: 'required', opening: 'required' } },
    file: {
      title: '报送', from: ['owed', 'back'], to: 'filed', by: senders, asks: told, clears: ['found', 'resolved', 'still', 'incidents', 'note', 'sheet', 'reason'],
      when: (is) => is.says('数目对不上：上月还没有化解的，加本月发现的，减本月化解的，应当等于还没有化解的。请核对。', is.addsUp({ plus: ['opening', 'found'], minus: ['resolved'], to: 'still' })),
      due: rule('LOC-126').afterDay('month'), dueTitle: '报送月报', duePasses: 'not-returned',
    },
    amend: {
      title: '更正月报', from: ['filed'], to: 'filed', by: senders, asks: told, clears: ['found', 'resolved', 'still', 'incidents', 'note', 'sheet'],
      when: (is) => is.says('数目对不上：上月还没有化解的，加本月发现的，减本月化解的，应当等于还没有化解的。请核对。', is.addsUp({ plus: ['opening', 'found'], minus: ['resolved'], to: 'still' })),
    },
    sendBack: { title: '退回月报', from: ['filed'], to: 'back', by: desk, asks: { reason: 'required' }, clears: ['reason'] },
    lock: {
      title: '锁定月报', from: ['filed'], to: 'locked', by: ['clerk', 'leader'], asks: {},
      when: (is) => is.says('这个月的摸排还没有锁定，月报随摸排一起锁定。', is.caseIn('sweep', 'locked')),
    },
    miss: {
      title: '按未报结转', from: ['owed', 'back'], to: 'missed', by: ['clerk', 'leader'], asks: {},
      when: (is) => is.says('这个月的摸排还没有锁定，没有报的村还可以报。', is.caseIn('sweep', 'locked')),
    },
  },
  measures: {
    due: measure('应报月报', 'copy').onDuty('file', 'due').by('village').with(inMonth),
    inTime: measure('按期报送', 'copy').onDuty('file', 'in-time').by('village').with(inMonth),
    late: measure('逾期或未报', 'copy').onDuty('file', 'late').by('village').with(inMonth),
    filed: measure('已报月报', 'copy').on('file').by('village').with({ ...inMonth, times: 'first' }),
    nought: measure('零报告', 'copy').on('lock').by('village').with({
      ...inMonth, when: { is: 'all', of: [{ is: 'compare', field: 'found', how: '=', to: 0 }, { is: 'compare', field: 'incidents', how: '=', to: 0 }] },
    }),
    missed: measure('锁定时未报', 'copy').on('miss').by('village').with(inMonth),
    found: measure('月报发现', 'case').on('lock').by('village').with({ ...inMonth, amount: { field: 'found' } }),
    resolved: measure('月报化解', 'case').on('lock').by('village').with({ ...inMonth, amount: { field: 'resolved' } }),
    incidents: measure('月报群体性事件', 'case').on('lock').by('village').with({ ...inMonth, amount: { field: 'incidents' } }),
    sentBack: measure('退回次数', 'event').on('sendBack').by('village').with(inMonth),
  },
})
