import { caseOf, choice, closed, day, defineMatter, files, longText, measure, open, rule, text } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const system = '调解研判会：议定事项逐件交办、督办、核验办结'
const desk = ['clerk', 'leader'] as const
const takers = ['clerk', 'officer', 'leader', 'body'] as const
const by = ['unit'] as const

/**
 * 研判事项: one item of a case conference, on the desk of the unit that was named, by the day that was set; pressed for where it stalls, done with
 * evidence, closed by somebody else (D14). The case that was studied stays where it is kept.
 */
export const studyItem = defineMatter({
  id: 'study-item',
  title: '研判事项',
  rows: ['D14'],
  office: 'safety-law-office',
  goesTo: { field: 'unit', in: ['decided', 'pressed'] },
  partOf: 'study-meeting',
  corrects: ['clerk'],
  lists: ['what', 'unit', 'until'],
  fields: {
    what: text('什么事', { searchable: true, max: 300, basis: system, hint: '写什么事，不写姓名、电话。' }),
    decision: text('研判意见', { max: 500, basis: system }),
    unit: choice('责任单位', offices, { basis: system }),
    until: day('办理期限', { basis: system, hint: '最后一天' }),
    matter: caseOf('对应的那一件'),
    pressed: longText('督办要求', { basis: system }),
    result: longText('办理结果', { basis: system }),
    evidence: files('办理的凭证', { basis: system }),
    checked: longText('核验情况', { basis: system }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { decided: open('已研判'), pressed: open('督办中'), answered: open('待核验'), closed: closed('已办结') },
  starts: 'decided',
  transitions: {
    register: {
      title: '交办研判事项', from: [], to: 'decided', by: desk, asks: { what: 'required', decision: 'required', unit: 'required', until: 'required', matter: 'optional' },
      when: (is) => is.says('办理期限不能早于交办这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0)),
    },
    press: { title: '督办', from: ['decided', 'pressed'], to: 'pressed', by: desk, clears: ['pressed'], asks: { pressed: 'required' } },
    postpone: { title: '调整办理期限', from: ['decided', 'pressed'], by: ['leader'], clears: ['until', 'reason'], asks: { until: 'required', reason: 'required' } },
    answer: {
      title: '反馈结果', from: ['decided', 'pressed'], to: 'answered', by: takers, clears: ['result', 'evidence'], asks: { result: 'required', evidence: 'required' },
      due: rule('LOC-180').afterDay('until'), dueTitle: '办理期限',
    },
    verify: {
      title: '核验办结', from: ['answered'], to: 'closed', by: desk, clears: ['checked'], asks: { checked: 'required' },
      when: (is) => is.says('研判事项要由反馈结果以外的人核验办结。请换一位同事核验。', is.differentPersons('answer')),
      due: rule('LOC-181').after('answered'), dueTitle: '核验办结', orBy: ['sendBack'],
    },
    sendBack: {
      title: '退回再办', from: ['answered'], to: 'pressed', by: desk, clears: ['until', 'reason'], asks: { until: 'required', reason: 'required' },
      when: (is) => is.says('新的办理期限不能早于退回这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0)),
    },
  },
  measures: {
    handed: measure('交办研判事项', 'thing').on('register').by(...by),
    pressed: measure('督办研判事项', 'event').on('press').by(...by),
    closed: measure('研判事项办结', 'thing').on('verify').by(...by),
    standing: measure('未办结研判事项', 'thing').on('register').by(...by).with({ times: { standing: { until: ['verify'] } } }),
    due: measure('到期应反馈', 'thing').onDuty('answer', 'due').by(...by),
    inTime: measure('按期反馈', 'thing').onDuty('answer', 'in-time').by(...by),
    late: measure('逾期未反馈', 'thing').onDuty('answer', 'late').by(...by),
  },
})
