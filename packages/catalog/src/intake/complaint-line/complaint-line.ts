import { choice, closed, defineMatter, files, longText, measure, officer, open, person, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const desk = ['clerk', 'leader'] as const
const takers = ['clerk', 'officer', 'leader'] as const
const by = ['village', 'line', 'kind'] as const

/**
 * 投诉举报: what came by the complaint telephone or the public mailbox about breaches the town looks after. Accusations of cadres are never held
 * here (只登记转交). Who reported is known to few, and whoever is named never sees it.
 */
export const complaintLine = defineMatter({
  id: 'complaint-line',
  title: '投诉举报',
  rows: ['E11'],
  place: 'village',
  office: 'general-office',
  against: ['about', 'aboutOfficer'],
  complainant: 'reporter',
  lists: ['line', 'kind', 'village', 'demand', 'unit'],
  fields: {
    line: choice('从哪里来', { phone: '投诉举报电话', mail: '电子邮箱', box: '举报箱', other: '其他' }, { basis: '投诉电话与电子邮箱分别统计' }),
    kind: choice('哪一类', { complaint: '投诉', breach: '举报违法行为', cadre: '检举控告干部' }, { basis: '检举控告只转交，不在本系统办理' }),
    demand: longText('反映的事', { searchable: true, basis: '没有内容无法核查', hint: '写事情，不写姓名、身份证号和电话。' }),
    village: village('涉及村（社区）', { hint: '不清楚的不填' }),
    reporter: person('投诉举报人'),
    about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
    aboutOfficer: officer('被反映的工作人员', { hint: '反映本镇某位工作人员的才选；他看不到这一件，也查不到' }),
    unit: choice('核查单位', offices, { basis: '写明由谁核查' }),
    finding: longText('核查情况', { sealed: true, basis: '核查后才能处理' }),
    verified: choice('核查结论', { proven: '属实', partly: '部分属实', unproven: '不属实' }, { basis: '核查属实数' }),
    action: choice('怎样处理', { corrected: '责令改正', filed: '立案查处', passed: '移送有权机关', explained: '解释说明', other: '其他' }, { basis: '处理数' }),
    evidence: files('核查材料'),
    answer: longText('反馈内容', { sealed: true, basis: '处理后反馈投诉举报人' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    received: open('已收到'), accepted: open('已受理'), checked: open('已核查'), handled: open('已处理'), answered: closed('已反馈归档'), refused: closed('不予受理'),
  },
  starts: 'received',
  transitions: {
    register: {
      title: '登记来件', from: [], to: 'received', by: ['clerk'],
      asks: { line: 'required', kind: 'required', demand: 'required', village: 'optional', reporter: 'optional', about: 'optional', aboutOfficer: 'optional' },
      when: (is) => is.says('检举控告干部的，内容不在本系统登记。请到“只登记转交”登记编号和去向，原件密封转交（《信访工作条例》第30条）。', is.compare('kind', '≠', 'cadre')),
    },
    accept: { title: '受理交核查', from: ['received'], to: 'accepted', by: desk, asks: { unit: 'required' } },
    refuse: { title: '不予受理', from: ['received'], to: 'refused', by: desk, asks: { reason: 'required' } },
    check: { title: '登记核查', from: ['accepted'], to: 'checked', by: takers, asks: { finding: 'required', verified: 'required', evidence: 'optional' } },
    act: { title: '登记处理', from: ['checked'], to: 'handled', by: takers, asks: { action: 'required' } },
    answer: {
      title: '反馈归档', from: ['checked', 'handled'], to: 'answered', by: desk, asks: { answer: 'required' },
      due: rule('LOC-108').after('accepted'), dueTitle: '反馈投诉举报人',
      when: (is) => is.says('核查属实的，要先登记怎样处理，再反馈。', is.any(is.compare('verified', '=', 'unproven'), is.times('act', '≥', 1))),
    },
  },
  measures: {
    received: measure('收到投诉举报', 'case').on('register').by(...by),
    verified: measure('核查投诉举报', 'case').on('check').by(...by, 'verified'),
    acted: measure('处理投诉举报', 'case').on('act').by(...by, 'action'),
    answered: measure('反馈投诉举报', 'case').on('answer').by(...by),
    refused: measure('不予受理', 'case').on('refuse').by(...by),
    due: measure('应反馈', 'case').onDuty('answer', 'due').by(...by),
    inTime: measure('按期反馈', 'case').onDuty('answer', 'in-time').by(...by),
    standing: measure('在办', 'case').on('register').by(...by).with({ times: { standing: { until: ['answer', 'refuse'] } } }),
  },
})
