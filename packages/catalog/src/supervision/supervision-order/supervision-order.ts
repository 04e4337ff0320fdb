import { choice, closed, day, defineMatter, files, longText, measure, officer, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const system = '督办制度：谁督办、督办什么、什么时候反馈、反馈得怎么样'
const desk = ['clerk', 'leader'] as const
const takers = ['clerk', 'officer', 'body'] as const
const by = ['unit', 'asker'] as const
const askers = { secretary: '党委书记', mayor: '镇长', member: '其他班子成员', office: '党政综合办公室' }

/**
 * 督办单: somebody who leads asks a unit for one thing by a day of its own, beside the case it is about and whatever deadline runs there. The unit
 * answers with evidence; somebody else takes the answer or sends it back. It goes on from the case it presses for, and is kept from whomever that
 * one is kept from.
 */
export const supervisionOrder = defineMatter({
  id: 'supervision-order',
  title: '督办单',
  rows: [],
  place: 'village',
  office: 'general-office',
  goesTo: { field: 'unit', in: ['issued'] },
  against: ['about', 'aboutOfficer'],
  keptLikeSource: true,
  corrects: ['clerk'],
  lists: ['subject', 'unit', 'asker', 'deadline'],
  fields: {
    number: text('督办编号', { max: 60, hint: '没有编号的不填' }),
    subject: longText('督办事项', { searchable: true, max: 300, basis: system, hint: '写什么事，不写姓名、电话。' }),
    demand: longText('督办要求', { basis: system, hint: '要办到什么程度，要交什么材料' }),
    asker: choice('督办人职务', askers, { basis: `${system}；按职务统计` }),
    askedBy: officer('督办领导', { hint: '没有账号的不填' }),
    unit: choice('承办单位', offices, { basis: system }),
    village: village('涉及村（社区）', { hint: '不涉及的不填' }),
    deadline: day('反馈期限', { basis: system, hint: '最后一天' }),
    about: choice('反映的单位', offices, { hint: '这件事反映哪个单位才选；这个单位看不到督办单' }),
    aboutOfficer: officer('反映的工作人员', { hint: '这件事反映哪位同事才选；他看不到督办单' }),
    result: longText('办理结果', { basis: system }),
    evidence: files('办理的凭证', { basis: `${system}；反馈要有照片或者材料` }),
    checked: longText('审核情况', { basis: system, hint: '看了哪些凭证，到没到现场' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  papers: { order: { title: '督办单', template: 'supervision/supervision-order.docx', series: '督字', requires: { subject: system, demand: system, unit: system, deadline: system } } },
  states: { issued: open('待反馈'), answered: open('待审核'), accepted: closed('已办结'), withdrawn: closed('已撤销') },
  starts: 'issued',
  transitions: {
    register: {
      title: '下达督办单', from: [], to: 'issued', by: desk, issues: ['order'],
      asks: {
        subject: 'required', demand: 'required', asker: 'required', unit: 'required', deadline: 'required', askedBy: 'optional', number: 'optional', village: 'optional',
        about: 'optional', aboutOfficer: 'optional',
      },
      when: (is) => is.says('反馈期限不能早于下达这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
    },
    postpone: { title: '调整反馈期限', from: ['issued'], to: 'issued', by: ['leader'], clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' } },
    answer: {
      title: '反馈结果', from: ['issued'], to: 'answered', by: takers, clears: ['result', 'evidence'], asks: { result: 'required', evidence: 'required' },
      due: rule('LOC-175').afterDay('deadline'), dueTitle: '反馈期限', orBy: ['withdraw'],
    },
    accept: {
      title: '审核通过', from: ['answered'], to: 'accepted', by: desk, clears: ['checked'], asks: { checked: 'required' },
      when: (is) => is.says('督办单要由反馈以外的人审核。请换一位同事审核。', is.differentPersons('answer')),
      due: rule('LOC-176').after('answered'), dueTitle: '审核反馈', orBy: ['sendBack', 'withdraw'],
    },
    sendBack: {
      title: '退回重办', from: ['answered'], to: 'issued', by: desk, clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' },
      when: (is) => is.all(
        is.says('督办单要由反馈以外的人审核。请换一位同事审核。', is.differentPersons('answer')),
        is.says('新的反馈期限不能早于退回这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
      ),
    },
    withdraw: { title: '撤销督办单', from: ['issued', 'answered'], to: 'withdrawn', by: ['leader'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    issued: measure('下达督办单', 'copy').on('register').by(...by),
    answered: measure('督办单反馈', 'event').on('answer').by(...by),
    sentBack: measure('督办单退回', 'event').on('sendBack').by(...by),
    accepted: measure('督办单办结', 'copy').on('accept').by(...by),
    standing: measure('未办结督办单', 'copy').on('register').by(...by).with({ times: { standing: { until: ['accept', 'withdraw'] } } }),
    due: measure('到期应反馈', 'event').onDuty('answer', 'due').by(...by),
    inTime: measure('按期反馈', 'event').onDuty('answer', 'in-time').by(...by),
    late: measure('逾期未反馈', 'event').onDuty('answer', 'late').by(...by),
  },
})
