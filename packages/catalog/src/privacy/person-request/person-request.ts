import { choice, closed, defineMatter, longText, measure, open, person, rule, text, village, yes } from '@zhenzhi/kernel'
import { rights } from './person-request.choices.ts'

const desk = ['clerk', 'leader'] as const
const by = ['right'] as const

/**
 * 个人信息请求: somebody asks to see, correct or delete what is kept about them, or to have it explained (《个人信息保护法》第44—50条). Who they are is
 * made sure of first; a refusal says why, and that they may go to court (第50条). How many days there are is a local setting.
 */
export const personRequest = defineMatter({
  id: 'person-request',
  title: '个人信息请求',
  place: 'village',
  office: 'general-office',
  lists: ['right', 'village'],
  fields: {
    right: choice('请求事项', rights, { basis: '《个人信息保护法》第44—48条：查阅复制、更正补充、删除、解释说明' }),
    requester: person('请求人', { basis: '《个人信息保护法》第50条：向本人答复' }),
    village: village('所在村（社区）', { hint: '不清楚的不填' }),
    wanted: longText('请求内容', { sealed: true, hint: '本人要看哪些、要改成什么、要删哪些' }),
    identity: yes('已核对本人或代理人身份', { basis: '防止把个人信息给了别人' }),
    answer: longText('答复内容', { sealed: true, basis: '《个人信息保护法》第50条：处理请求' }),
    refusal: text('不予办理的理由', { max: 300, basis: '《个人信息保护法》第50条：拒绝的应当说明理由' }),
    told: yes('已告知可以向人民法院起诉', { basis: '《个人信息保护法》第50条第2款' }),
  },
  states: { received: open('已收到'), verified: open('身份已核对'), answered: closed('已答复'), declined: closed('不予办理'), withdrawn: closed('已撤回') },
  starts: 'received',
  transitions: {
    register: { title: '登记请求', from: [], to: 'received', by: ['clerk'], asks: { right: 'required', requester: 'required', village: 'optional', wanted: 'optional' } },
    verify: {
      title: '核对身份', from: ['received'], to: 'verified', by: ['clerk'], asks: { identity: 'required' },
      when: (is) => is.says('没有核对身份的，不能往下办。请先核对本人或代理人的证件。', is.compare('identity', '=', true)),
    },
    answer: {
      title: '答复本人', from: ['verified'], to: 'answered', by: desk, asks: { answer: 'required' },
      due: rule('PRV-010').after('received'), dueTitle: '答复本人的期限', orBy: ['decline', 'withdraw'],
    },
    decline: {
      title: '不予办理', from: ['received', 'verified'], to: 'declined', by: desk, asks: { refusal: 'required', told: 'required' },
      when: (is) => is.says('不予办理的，要告知本人可以向人民法院起诉。', is.compare('told', '=', true)),
    },
    withdraw: { title: '本人撤回', from: ['received', 'verified'], to: 'withdrawn', by: ['clerk'], asks: {} },
  },
  measures: {
    received: measure('收到个人信息请求', 'case').on('register').by(...by),
    answered: measure('已答复', 'case').on('answer').by(...by),
    declined: measure('不予办理', 'case').on('decline').by(...by),
    due: measure('应答复', 'case').onDuty('answer', 'due').by(...by),
    inTime: measure('按期答复', 'case').onDuty('answer', 'in-time').by(...by),
    late: measure('超期', 'case').onDuty('answer', 'late').by(...by),
    standing: measure('在办', 'case').on('register').by(...by).with({ times: { standing: { until: ['answer', 'decline', 'withdraw'] } } }),
  },
})
