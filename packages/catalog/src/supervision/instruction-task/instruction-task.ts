import { choice, closed, day, defineMatter, files, longText, measure, open, rule, text } from '@zhenzhi/kernel'
import { leaderRoles } from '../../petitions/petition-words.ts'
import { offices } from '../../words/offices.ts'

const system = '批示任务逐项交办：承办单位、办理期限、办结凭证、由承办以外的人核验'
const desk = ['clerk', 'leader'] as const
const by = ['leader', 'unit'] as const

/**
 * 批示任务: one task of a leader's instruction, on the desk of the unit it names, by the day the sheet names; done with evidence, closed by somebody
 * else than who did it (A05). It is opened from its instruction alone, and kept from whomever that one is kept from.
 */
export const instructionTask = defineMatter({
  id: 'instruction-task',
  title: '批示任务',
  rows: ['A05'],
  office: 'general-office',
  goesTo: { field: 'unit', in: ['assigned'] },
  partOf: 'instruction',
  corrects: ['clerk'],
  lists: ['what', 'leader', 'unit', 'until'],
  fields: {
    leader: choice('批示领导', leaderRoles, { basis: system }),
    what: text('任务', { searchable: true, max: 300, basis: system, hint: '写什么事，不写姓名、电话。' }),
    unit: choice('承办单位', offices, { basis: system }),
    until: day('办理期限', { basis: system, hint: '最后一天' }),
    result: longText('办理结果', { basis: system }),
    evidence: files('办理的凭证', { basis: system }),
    checked: longText('核验情况', { basis: system }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { assigned: open('办理中'), answered: open('待核验'), closed: closed('已办结'), withdrawn: closed('已撤销') },
  starts: 'assigned',
  transitions: {
    register: {
      title: '交办批示任务', from: [], to: 'assigned', by: desk, asks: { leader: 'required', what: 'required', unit: 'required', until: 'required' },
      when: (is) => is.says('办理期限不能早于交办这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0)),
    },
    postpone: { title: '调整办理期限', from: ['assigned'], by: ['leader'], clears: ['until', 'reason'], asks: { until: 'required', reason: 'required' } },
    answer: {
      title: '反馈结果', from: ['assigned'], to: 'answered', by: ['clerk', 'officer', 'leader', 'body'], clears: ['result', 'evidence'], asks: { result: 'required', evidence: 'required' },
      due: rule('LOC-110').afterDay('until'), dueTitle: '批示载明的期限', orBy: ['withdraw'],
    },
    verify: {
      title: '核验办结', from: ['answered'], to: 'closed', by: desk, clears: ['checked'], asks: { checked: 'required' },
      when: (is) => is.says('批示任务要由反馈结果以外的人核验办结。请换一位同事核验。', is.differentPersons('answer')),
      due: rule('LOC-181').after('answered'), dueTitle: '核验办结', orBy: ['sendBack', 'withdraw'],
    },
    sendBack: {
      title: '退回再办', from: ['answered'], to: 'assigned', by: desk, clears: ['until', 'reason'], asks: { until: 'required', reason: 'required' },
      when: (is) => is.says('新的办理期限不能早于退回这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0)),
    },
    withdraw: { title: '撤销任务', from: ['assigned', 'answered'], to: 'withdrawn', by: ['leader'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    assigned: measure('交办批示任务', 'thing').on('register').by(...by),
    closed: measure('批示任务办结', 'thing').on('verify').by(...by),
    standing: measure('未办结批示任务', 'thing').on('register').by(...by).with({ times: { standing: { until: ['verify', 'withdraw'] } } }),
    due: measure('到期应反馈', 'thing').onDuty('answer', 'due').by(...by),
    inTime: measure('按期反馈', 'thing').onDuty('answer', 'in-time').by(...by),
    late: measure('逾期未反馈', 'thing').onDuty('answer', 'late').by(...by),
  },
})
