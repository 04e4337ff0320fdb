import { caseOf, closed, day, defineMatter, files, longText, measure, open, rule, text, village } from '@zhenzhi/kernel'

const system = '倒销号制度：挂号、限期、核验后销号'
const finders = ['village-official', 'mediator', 'clerk'] as const

/**
 * 倒销号: what is to be settled gets a number on the list and a day to close by; whoever settled it applies to have the number cancelled, with
 * evidence, and somebody else verifies it (D08). The dispute itself stays where it is kept; this is its place on the list.
 */
export const closeOut = defineMatter({
  id: 'close-out',
  title: '倒销号',
  rows: ['D08'],
  place: 'village',
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['number', 'subject', 'village', 'closeBy'],
  fields: {
    number: text('销号编号', { searchable: true, max: 40, basis: system }),
    subject: text('要销号的事', { searchable: true, max: 200, basis: system, hint: '写什么事，不写姓名。' }),
    village: village('所在村（社区）', { basis: '倒销号按村（社区）列表' }),
    dispute: caseOf('对应的矛盾纠纷', { of: 'mediation', hint: '在调解台账里的请选上' }),
    closeBy: day('销号期限', { basis: system }),
    result: longText('办理结果', { sealed: true, basis: system }),
    evidence: files('销号的证据', { basis: `${system}：销号申请与证据` }),
    checked: longText('核验情况', { sealed: true, basis: system, hint: '怎么核验的：看现场、回访、看凭证' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { listed: open('已挂号'), applied: open('已申请销号'), cancelled: closed('已销号') },
  starts: 'listed',
  transitions: {
    register: {
      title: '挂号', from: [], to: 'listed', by: ['clerk'], asks: { number: 'required', subject: 'required', village: 'required', dispute: 'optional', closeBy: 'required' },
      when: (is) => is.says('销号期限不能早于挂号这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'closeBy' } }, '≥', 0)),
    },
    postpone: { title: '调整销号期限', from: ['listed'], to: 'listed', by: ['clerk'], clears: ['closeBy', 'reason'], asks: { closeBy: 'required', reason: 'required' } },
    apply: {
      title: '申请销号', from: ['listed'], to: 'applied', by: finders, asks: { result: 'required', evidence: 'required' },
      when: (is) => is.says('对应的矛盾纠纷还没有调解出结果，不能申请销号。请先在调解台账里登记结果。',
        is.any(is.compare('dispute', '=', null), is.caseIn('dispute', 'agreed', 'closed', 'failed', 'declined'))),
    },
    verify: {
      title: '核验销号', from: ['applied'], to: 'cancelled', by: ['clerk', 'leader'], asks: { checked: 'required' },
      when: (is) => is.says('销号要由申请销号以外的人核验（倒销号制度）。请换一位同事核验。', is.differentPersons('apply')),
      due: rule('LOC-045').afterDay('closeBy'), dueTitle: '销号期限',
    },
    sendBack: { title: '退回继续办理', from: ['applied'], to: 'listed', by: ['clerk', 'leader'], clears: ['result', 'evidence', 'reason'], asks: { reason: 'required' } },
  },
  measures: {
    listed: measure('挂号', 'thing').on('register').by('village'),
    cancelled: measure('销号', 'thing').on('verify').by('village'),
    sentBack: measure('退回', 'event').on('sendBack').by('village'),
    standing: measure('未销号', 'thing').on('register').by('village').with({ times: { standing: { until: ['verify'] } } }),
    due: measure('到期应销号', 'thing').onDuty('verify', 'due').by('village'),
    inTime: measure('按期销号', 'thing').onDuty('verify', 'in-time').by('village'),
    late: measure('超期未销号', 'thing').onDuty('verify', 'late').by('village'),
    days: measure('销号用的天数', 'day').on('verify').by('village').with({ amount: { daysSince: 'register' } }),
  },
})
