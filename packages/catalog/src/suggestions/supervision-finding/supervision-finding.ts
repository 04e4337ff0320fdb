import { choice, closed, day, defineMatter, files, longText, measure, officer, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const policy = '监督发现的问题进一本台账：来源、交办、整改、反馈、销号'
const desk = ['clerk', 'leader'] as const
const by = ['source', 'unit'] as const
const sources = {
  congress: '人大监督', cppcc: '政协民主监督', discipline: '纪检监察监督', party: '党内监督', judicial: '司法、检察监督', audit: '审计、财会、统计监督', administrative: '行政执法监督', public: '群众监督', press: '舆论监督',
}

/**
 * 监督发现问题: a finding of any kind of supervision about how the town works, in one list by its source; handed to a unit with a last day, put right,
 * told back to whoever found it, closed by somebody else than who put it right (J07). It is a finding about work, as it stands in the letter of whoever
 * supervises: who told them is not entered, and a report against a person goes to whoever deals with it by number alone (只登记转交). Where somebody of the
 * town is meant, he does not see it.
 */
export const supervisionFinding = defineMatter({
  id: 'supervision-finding',
  title: '监督发现问题',
  rows: ['J07'],
  place: 'village',
  office: 'general-office',
  goesTo: { field: 'unit', in: ['assigned'] },
  against: 'aboutOfficer',
  corrects: ['clerk'],
  lists: ['finding', 'source', 'unit', 'deadline'],
  fields: {
    source: choice('监督来源', sources, { basis: '年度报告：各类监督发现和整改的问题' }),
    letter: text('监督文书文号', { max: 100, hint: '审议意见、建议书、巡察反馈等；没有的不填' }),
    finding: text('发现的问题', { searchable: true, max: 300, basis: policy, hint: '写工作上的问题；不写反映人，检举控告只到“只登记转交”登记。' }),
    village: village('涉及村（社区）', { hint: '不涉及的不填' }),
    aboutOfficer: officer('涉及的工作人员', { hint: '问题是说本镇某位工作人员的才选；他看不到这一件，也查不到' }),
    unit: choice('整改单位', offices, { basis: policy }),
    deadline: day('整改期限', { basis: `${policy}；以监督文书载明的为准` }),
    correction: longText('整改情况', { basis: policy }),
    evidence: files('整改材料', { basis: `${policy}；销号看材料` }),
    answer: text('反馈文号或方式', { max: 100, basis: `${policy}；结果要告诉提出监督的一方` }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { entered: open('已登记'), assigned: open('整改中'), corrected: open('待反馈'), answered: open('待销号'), closed: closed('已销号') },
  starts: 'entered',
  transitions: {
    register: { title: '登记问题', from: [], to: 'entered', by: desk, asks: { source: 'required', finding: 'required', letter: 'optional', village: 'optional', aboutOfficer: 'optional' } },
    assign: {
      title: '交办', from: ['entered', 'assigned'], to: 'assigned', by: desk, clears: ['unit', 'deadline'], asks: { unit: 'required', deadline: 'required' },
      when: (is) => is.says('整改期限不能早于交办这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
    },
    correct: {
      title: '登记整改', from: ['assigned'], to: 'corrected', by: ['clerk', 'officer', 'leader', 'body'], clears: ['correction', 'evidence'], asks: { correction: 'required', evidence: 'required' },
      due: rule('LOC-151').afterDay('deadline'), dueTitle: '整改期限',
    },
    answer: { title: '反馈结果', from: ['corrected'], to: 'answered', by: desk, clears: ['answer'], asks: { answer: 'required' } },
    sendBack: { title: '退回再办', from: ['corrected', 'answered'], to: 'assigned', by: desk, clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' } },
    close: {
      title: '核验销号', from: ['answered'], to: 'closed', by: desk, asks: {}, when: (is) => is.says('销号要由登记整改以外的人核验。请换一位同事核验。', is.differentPersons('correct')),
    },
  },
  measures: {
    found: measure('监督发现问题', 'thing').on('register').by('source', 'village'),
    closed: measure('监督问题销号', 'thing').on('close').by(...by),
    standing: measure('未销号监督问题', 'thing').on('register').by('source').with({ times: { standing: { until: ['close'] } } }),
    due: measure('到期应整改', 'thing').onDuty('correct', 'due').by(...by),
    inTime: measure('按期整改', 'thing').onDuty('correct', 'in-time').by(...by),
    late: measure('逾期未整改', 'thing').onDuty('correct', 'late').by(...by),
  },
})
