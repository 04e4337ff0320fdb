import { caseOf, choice, closed, day, defineMatter, files, longText, measure, officer, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const loop = '研交办督结评：研判、交办、办理、督查、办结、评价，每一步有人有时间'
const desk = ['clerk', 'leader'] as const
const found = ['source', 'village'] as const
const by = ['source', 'unit', 'village'] as const
const sources = {
  campaign: '专项行动', visit: '走访', inspection: '检查巡查', supervision: '各类监督', instruction: '领导批示', meeting: '研判会', 'self-check': '自查', public: '群众反映', other: '其他',
}

/**
 * 研交办督结评: one way for every list of problems, wherever they were found: studied, handed over, handled with evidence, checked by somebody else,
 * ended, rated (D28); ended and rated badly it goes back. What a campaign, a visit, an inspection or any kind of supervision (J07) found comes here by its source; solved is only what
 * went the whole way. It tells of work; whoever it is about does not see it.
 */
export const problemLoop = defineMatter({
  id: 'problem-loop',
  title: '问题闭环办理',
  rows: ['D28', 'J07'],
  place: 'village',
  office: 'safety-law-office',
  goesTo: { field: 'unit', in: ['handed'] },
  against: ['about', 'aboutOfficer'],
  corrects: ['clerk'],
  lists: ['problem', 'source', 'village', 'unit', 'until'],
  fields: {
    source: choice('问题来源', sources, { basis: '年度报告：各类监督、检查、走访发现和解决的问题' }),
    sourceCase: caseOf('从哪一件来', { hint: '不是从别的件里发现的不填' }),
    problem: longText('问题', { searchable: true, max: 300, basis: loop, hint: '写工作上的问题，不写姓名、电话。' }),
    village: village('涉及村（社区）', { hint: '不涉及的不填' }),
    about: choice('反映的单位', offices, { hint: '问题说的是哪个单位才选；这个单位看不到这一件' }),
    aboutOfficer: officer('反映的工作人员', { hint: '问题说的是哪位同事才选；他看不到这一件' }),
    study: longText('研判意见', { basis: loop }),
    unit: choice('承办单位', offices, { basis: loop }),
    until: day('办理期限', { basis: loop, hint: '最后一天' }),
    result: longText('办理结果', { basis: loop }),
    evidence: files('办理的凭证', { basis: loop }),
    urged: longText('催办要求', { basis: loop }),
    checked: longText('督查情况', { basis: loop, hint: '怎么核的：看现场、回访、看凭证' }),
    told: text('结果告诉了谁', { max: 200, basis: loop }),
    rating: choice('评价', { good: '好', fair: '较好' }, { basis: loop, hint: '办得不好的不评价，办“退回再办”' }),
    ratingNote: longText('评价说明'),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    found: open('待研判'), studied: open('待交办'), handed: open('办理中'), handled: open('待督查'), checked: open('待办结'), ended: open('待评价'),
    rated: closed('已评价'), dropped: closed('不予列入'),
  },
  starts: 'found',
  transitions: {
    register: {
      title: '登记问题', from: [], to: 'found', by: ['clerk', 'leader', 'officer', 'body', 'village-official', 'grid-worker'],
      asks: { source: 'required', problem: 'required', sourceCase: 'optional', village: 'optional', about: 'optional', aboutOfficer: 'optional' },
    },
    study: { title: '研判', from: ['found'], to: 'studied', by: desk, asks: { study: 'required' }, due: rule('LOC-184').after('found'), dueTitle: '问题研判', orBy: ['drop'] },
    drop: { title: '不予列入', from: ['found', 'studied'], to: 'dropped', by: ['leader'], clears: ['reason'], asks: { reason: 'required' } },
    hand: {
      title: '交办', from: ['studied', 'handed'], to: 'handed', by: desk, clears: ['unit', 'until'], asks: { unit: 'required', until: 'required' },
      when: (is) => is.says('办理期限不能早于交办这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0)),
    },
    urge: { title: '催办', from: ['handed'], by: desk, clears: ['urged'], asks: { urged: 'required' } },
    handle: {
      title: '登记办理结果', from: ['handed'], to: 'handled', by: ['clerk', 'officer', 'leader', 'body', 'village-official'], clears: ['result', 'evidence'], asks: { result: 'required', evidence: 'required' },
      due: rule('LOC-180').afterDay('until'), dueTitle: '办理期限',
    },
    check: {
      title: '督查核实', from: ['handled'], to: 'checked', by: desk, clears: ['checked'], asks: { checked: 'required' },
      when: (is) => is.says('督查要由办理以外的人来做。请换一位同事督查。', is.differentPersons('handle')),
      due: rule('LOC-181').after('handled'), dueTitle: '督查核实', orBy: ['sendBack'],
    },
    sendBack: {
      title: '退回再办', from: ['handled', 'checked', 'ended'], to: 'handed', by: desk, clears: ['until', 'reason'], asks: { until: 'required', reason: 'required' },
      when: (is) => is.says('新的办理期限不能早于退回这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0)),
    },
    end: { title: '办结', from: ['checked'], to: 'ended', by: desk, clears: ['told'], asks: { told: 'required' } },
    rate: {
      title: '评价', from: ['ended'], to: 'rated', by: desk, clears: ['rating', 'ratingNote'], asks: { rating: 'required', ratingNote: 'optional' },
      when: (is) => is.says('评价要由办理以外的人来做。请换一位同事评价。', is.differentPersons('handle')),
    },
  },
  measures: {
    found: measure('发现问题', 'thing').on('register').by(...found),
    studied: measure('研判问题', 'thing').on('study').by(...found),
    dropped: measure('不予列入问题', 'thing').on('drop').by(...found),
    handed: measure('交办问题', 'thing').on('hand').by(...by).with({ times: 'first' }),
    handled: measure('办理问题', 'thing').on('handle').by(...by).with({ times: 'first' }),
    checked: measure('督查问题', 'thing').on('check').by(...by).with({ times: 'first' }),
    ended: measure('办结问题', 'thing').on('end').by(...by).with({ times: 'first' }),
    solved: measure('解决问题', 'thing').on('rate').by(...by),
    rated: measure('评价问题', 'thing').on('rate').by('source', 'unit', 'rating'),
    sentBack: measure('问题退回再办', 'event').on('sendBack').by(...by),
    urged: measure('催办问题', 'event').on('urge').by(...by),
    standing: measure('未解决问题', 'thing').on('register', 'sendBack').by(...found).with({ times: { standing: { until: ['end', 'drop'] } } }),
    due: measure('到期应办理', 'thing').onDuty('handle', 'due').by(...by),
    inTime: measure('按期办理', 'thing').onDuty('handle', 'in-time').by(...by),
    late: measure('逾期未办理', 'thing').onDuty('handle', 'late').by(...by),
  },
})
