import { caseOf, choice, closed, day, defineMatter, files, longText, measure, officer, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const policy = '平安建设问题整改：问题清单、责任人、期限、销号'
const desk = ['clerk', 'leader'] as const
const by = ['area', 'village'] as const
const areas = { order: '社会治安', dispute: '矛盾纠纷', petition: '信访稳定', safety: '公共安全', drugs: '禁毒', fraud: '反诈', road: '交通', basics: '基层基础', other: '其他' }

/** 平安建设问题: one line of the list of an approved plan, with a unit, somebody who answers for it and a last day; closed by somebody else (F30). */
export const safetyProblem = defineMatter({
  id: 'safety-problem',
  title: '平安建设问题',
  rows: ['F30'],
  place: 'village',
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['problem', 'area', 'unit', 'deadline'],
  fields: {
    plan: caseOf('所属整改方案', { of: 'safety-plan', basis: policy }),
    area: choice('问题类别', areas, { basis: policy }),
    problem: text('问题', { searchable: true, max: 300, basis: policy, hint: '写工作上的问题，不写个人。' }),
    village: village('涉及村（社区）', { hint: '不涉及的不填' }),
    unit: choice('责任单位', offices, { basis: policy }),
    owner: officer('责任人', { basis: policy }),
    deadline: day('整改期限', { basis: policy, hint: '最后一天' }),
    result: longText('整改情况', { basis: policy }),
    evidence: files('整改材料', { basis: `${policy}；销号看材料` }),
    checked: longText('核验情况', { basis: policy }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { listed: open('整改中'), applied: open('待核验'), closed: closed('已销号') },
  starts: 'listed',
  transitions: {
    register: {
      title: '列入问题清单', from: [], to: 'listed', by: desk,
      asks: { plan: 'required', area: 'required', problem: 'required', unit: 'required', owner: 'required', deadline: 'required', village: 'optional' },
      when: (is) => is.all(
        is.says('整改方案还没有批准，请先批准方案再列问题。', is.caseIn('plan', 'approved')),
        is.says('整改期限不能早于列入这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
      ),
    },
    postpone: { title: '调整整改期限', from: ['listed'], to: 'listed', by: ['leader'], clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' } },
    apply: {
      title: '申请销号', from: ['listed'], to: 'applied', by: ['clerk', 'officer', 'body', 'village-official'], clears: ['result', 'evidence'], asks: { result: 'required', evidence: 'required' },
      due: rule('LOC-145').afterDay('deadline'), dueTitle: '整改期限',
    },
    verify: {
      title: '核验销号', from: ['applied'], to: 'closed', by: desk, clears: ['checked'], asks: { checked: 'required' },
      when: (is) => is.says('销号要由申请销号以外的人核验。请换一位同事核验。', is.differentPersons('apply')),
    },
    sendBack: { title: '退回再办', from: ['applied'], to: 'listed', by: desk, clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' } },
  },
  measures: {
    listed: measure('列入平安建设问题', 'thing').on('register').by(...by),
    closed: measure('平安建设问题销号', 'thing').on('verify').by(...by),
    standing: measure('未销号平安建设问题', 'thing').on('register').by(...by).with({ times: { standing: { until: ['verify'] } } }),
    due: measure('到期应整改', 'thing').onDuty('apply', 'due').by(...by),
    inTime: measure('按期整改', 'thing').onDuty('apply', 'in-time').by(...by),
    late: measure('逾期未整改', 'thing').onDuty('apply', 'late').by(...by),
  },
})
