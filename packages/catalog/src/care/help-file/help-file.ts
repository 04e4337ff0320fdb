import { choice, closed, day, defineMatter, longText, measure, money, officer, open, person, rule, text, village } from '@zhenzhi/kernel'
import { helpOffered } from '../help-offered.ts'

const policy = '帮扶按需要：目的、依据、需要程度、帮扶人、期限'
const visitors = ['clerk', 'village-official', 'grid-worker'] as const
const desk = ['clerk', 'leader'] as const
const at = (level: string) => ({ is: 'compare', field: 'level', how: '=', to: level }) as const

/**
 * 帮扶服务档案: one service offered to one person, with its purpose, its legal basis, how much help is needed, who helps and until when; how often to
 * visit follows from the need (F16, F19, F22, F23). The level is of help needed, never of risk; nobody is entered for a belief. The person is sealed and
 * read only with a purpose; figures carry the service alone, so that no village's single person can be read out of them.
 */
export const helpFile = defineMatter({
  id: 'help-file',
  title: '帮扶服务档案',
  rows: ['F16', 'F19', 'F22', 'F23'],
  place: 'village',
  office: 'safety-law-office',
  special: true,
  corrects: ['clerk'],
  lists: ['service', 'village', 'level', 'until'],
  fields: {
    service: choice('帮扶服务', helpOffered, { basis: policy }),
    village: village('所在村（社区）', { basis: policy }),
    helped: person('帮扶对象', { basis: policy }),
    purpose: text('帮扶目的', { max: 200, basis: policy, hint: '要解决什么困难' }),
    lawful: text('法律依据', { max: 200, basis: policy, hint: '例如：《精神卫生法》' }),
    helper: officer('帮扶责任人', { basis: policy }),
    until: day('帮扶期限至', { basis: '帮扶有期限，到期重新评估' }),
    level: choice('需要程度', { regular: '定期看望', close: '经常帮助', urgent: '急需帮助' }, { basis: `${policy}；按需要帮助的程度，不按别的` }),
    assessed: longText('需要评估', { sealed: true, basis: policy, hint: '缺什么、要什么帮助' }),
    visitedOn: day('走访日期', { basis: policy }),
    visit: longText('走访情况', { sealed: true, basis: policy }),
    paid: money('帮扶救助金额', { basis: '支出要有数额和依据' }),
    payBasis: text('支出依据', { max: 200, basis: '支出要有数额和依据' }),
    care: choice('救治服务', { referral: '转介诊疗', admission: '协助住院', discharge: '出院衔接', medicine: '送药、随访', other: '其他' }, { basis: policy }),
    careNote: longText('救治服务情况', { sealed: true }),
    ending: choice('结束原因', { improved: '不再需要', expired: '期限届满', moved: '迁出', declined: '本人不愿继续', died: '去世', other: '其他' }, { basis: policy }),
    reason: longText('续期理由', { sealed: true, basis: '台账留痕：说明为什么这样办' }),
  },
  states: { opened: open('待评估'), serving: open('帮扶中'), ended: closed('已结束') },
  starts: 'opened',
  transitions: {
    register: {
      title: '建档', from: [], to: 'opened', by: ['clerk'],
      asks: { service: 'required', village: 'required', helped: 'required', purpose: 'required', lawful: 'required', helper: 'required', until: 'required' },
      when: (is) => is.says('帮扶期限不能早于建档这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0)),
    },
    assess: { title: '评估需要', from: ['opened', 'serving'], to: 'serving', by: ['clerk'], clears: ['level', 'assessed'], asks: { level: 'required', assessed: 'required' } },
    visit: {
      title: '登记走访', from: ['serving'], by: visitors, clears: ['visitedOn', 'visit'], asks: { visitedOn: 'required', visit: 'required' },
      due: [
        rule('LOC-154').after('serving').when(() => at('urgent')), rule('LOC-155').after('serving').when(() => at('close')), rule('LOC-156').after('serving').when(() => at('regular')),
        rule('LOC-154').afterDay('visitedOn').when(() => at('urgent')), rule('LOC-155').afterDay('visitedOn').when(() => at('close')), rule('LOC-156').afterDay('visitedOn').when(() => at('regular')),
      ],
      dueTitle: '帮扶走访',
    },
    treat: { title: '登记救治服务', from: ['serving'], by: visitors, clears: ['care', 'careNote'], asks: { care: 'required', careNote: 'optional' } },
    pay: { title: '登记帮扶支出', from: ['serving'], by: desk, clears: ['paid', 'payBasis'], asks: { paid: 'required', payBasis: 'required' } },
    change: { title: '更换帮扶人', from: ['opened', 'serving'], by: desk, clears: ['helper'], asks: { helper: 'required' } },
    renew: {
      title: '续期', from: ['opened', 'serving'], by: desk, clears: ['until', 'reason'], asks: { until: 'required', reason: 'required' },
      due: rule('LOC-157').afterDay('until'), dueTitle: '帮扶期限', orBy: ['end'], duePasses: 'expired',
      when: (is) => is.says('续期的期限不能早于今天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0)),
    },
    end: { title: '结束帮扶', from: ['opened', 'serving'], to: 'ended', by: desk, asks: { ending: 'required' } },
  },
  measures: {
    opened: measure('建立帮扶档案', 'person').on('register').by('service'),
    serving: measure('帮扶中', 'person').on('register').by('service').with({ times: { standing: { until: ['end'] } } }),
    assessed: measure('已评估需要', 'person').on('assess').by('service').with({ times: 'first' }),
    visits: measure('帮扶走访', 'visit').on('visit').by('service'),
    treated: measure('救治服务', 'person-times').on('treat').by('service', 'care'),
    paid: measure('帮扶救助支出', 'money').on('pay').by('service').with({ amount: { field: 'paid' } }),
    due: measure('应走访', 'visit').onDuty('visit', 'due').by('service'),
    inTime: measure('按期走访', 'visit').onDuty('visit', 'in-time').by('service'),
  },
})
