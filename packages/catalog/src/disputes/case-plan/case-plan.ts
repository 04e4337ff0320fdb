import { caseOf, choice, closed, day, defineMatter, longText, measure, officer, open, rule, text, village } from '@zhenzhi/kernel'

const policy = '一人一策：一件一策，拟定、审批、执行、评估'

/**
 * 一人一策: the plan of one case, for what troubles its people: who helps, how, until when, looked at again at set times, ended when it is no
 * longer needed (D11). A plan of a case and of help, read only with a purpose; no category, grade or list of persons.
 */
export const casePlan = defineMatter({
  id: 'case-plan',
  title: '一人一策方案',
  rows: ['D11'],
  place: 'village',
  special: true,
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['number', 'village', 'need', 'until'],
  fields: {
    number: text('方案编号', { max: 40, basis: policy }),
    village: village('所在村（社区）', { basis: policy }),
    dispute: caseOf('对应的矛盾纠纷', { of: 'mediation' }),
    petition: caseOf('对应的信访事项', { of: 'petition' }),
    need: choice('要帮助解决的', { livelihood: '生活困难', dispute: '纠纷没有了结', policy: '政策诉求', legal: '法律问题', care: '照料、就医', other: '其他' }, { basis: `${policy}；只按需要分，不给人分类` }),
    plan: longText('措施', { sealed: true, basis: policy, hint: '谁来帮、怎么帮、什么时候做完' }),
    helper: officer('责任人', { basis: policy }),
    until: day('方案到期日', { basis: `${policy}；到期不再需要的就终止` }),
    reviewedOn: day('评估日期', { basis: policy }),
    effect: longText('评估情况', { sealed: true, basis: policy }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { drafted: open('已拟定'), approved: open('已审批'), running: open('执行中'), ended: closed('已终止') },
  starts: 'drafted',
  transitions: {
    register: {
      title: '拟定方案', from: [], to: 'drafted', by: ['clerk'],
      asks: { number: 'required', village: 'required', need: 'required', plan: 'required', helper: 'required', until: 'required', dispute: 'optional', petition: 'optional' },
      when: (is) => is.says('方案要对应一件矛盾纠纷或者信访事项，请选上。', is.any(is.filled('dispute'), is.filled('petition'))),
    },
    approve: {
      title: '审批', from: ['drafted'], to: 'approved', by: ['leader'], asks: {}, when: (is) => is.says('审批要由拟定以外的人来办。', is.differentPersons('register')),
    },
    start: { title: '开始执行', from: ['approved'], to: 'running', by: ['clerk'], asks: {} },
    review: {
      title: '评估', from: ['running'], by: ['clerk', 'leader'], clears: ['reviewedOn', 'effect'], asks: { reviewedOn: 'required', effect: 'required', plan: 'optional', until: 'optional' },
      due: [rule('LOC-049').after('running'), rule('LOC-049').afterDay('reviewedOn')], orBy: ['end'],
    },
    end: { title: '终止方案', from: ['drafted', 'approved', 'running'], to: 'ended', by: ['clerk', 'leader'], asks: { reason: 'required' } },
  },
  measures: {
    approved: measure('审批方案', 'thing').on('approve').by('village', 'need'),
    running: measure('执行中的方案', 'thing').on('start').by('village', 'need').with({ times: { standing: { until: ['end'] } } }),
    reviewed: measure('方案评估', 'event').on('review').by('village', 'need'),
    due: measure('应评估', 'event').onDuty('review', 'due').by('village'),
    inTime: measure('按期评估', 'event').onDuty('review', 'in-time').by('village'),
  },
})
