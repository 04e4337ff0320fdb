import { caseOf, choice, closed, day, defineMatter, files, longText, measure, open, rule, term, text, village } from '@zhenzhi/kernel'
import { hazardAreas } from '../areas.ts'

const finders = ['officer', 'body', 'clerk', 'village-official', 'grid-worker'] as const
const checkers = ['officer', 'body', 'clerk'] as const

/**
 * 安全隐患: found, ordered to be corrected by a day, corrected, rechecked by somebody else and struck off the list, or handed on.
 * The clock runs to the ordered day. A correction that did not hold, or never came, is ordered anew, with a day and a round of its own.
 */
export const hazard = defineMatter({
  id: 'hazard',
  title: '安全隐患',
  rows: ['C28', 'F31'],
  place: 'village',
  corrects: checkers,
  lists: ['site', 'village', 'area', 'grade', 'deadline'],
  fields: {
    area: choice('隐患领域', hazardAreas, { basis: '年度报告：食品、安全生产、消防、禁烧分别统计' }),
    grade: choice('隐患等级', { general: '一般', major: '重大' }, { basis: '隐患台账：等级' }),
    village: village('所在村（社区）', { basis: '按村（社区）统计隐患' }),
    site: text('单位或地点', { searchable: true, max: 100, basis: '隐患台账：地点' }),
    premises: term('检查对象', 'premises'),
    inspection: caseOf('哪次检查发现', { hint: '不是检查发现的不填' }),
    problem: longText('隐患情况', { searchable: true, basis: '隐患台账：问题', hint: '写隐患本身，不写个人身份信息。' }),
    operator: text('整改责任单位', { max: 100, basis: '隐患台账：责任单位' }),
    deadline: day('整改期限', { basis: '隐患台账：整改期限', hint: '最后一天' }),
    correction: longText('整改情况', { basis: '隐患台账：整改情况' }),
    photos: files('复查照片'),
    handedTo: choice('移送去向', { case: '立案查处', county: '移送县级部门', other: '其他' }, { basis: '隐患台账：未整改的去向' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    found: open('已发现'),
    ordered: open('责令整改中'),
    corrected: open('待复查'),
    unsatisfied: open('整改不到位'),
    closed: closed('已销号'),
    escalated: closed('已移送'),
  },
  starts: 'found',
  transitions: {
    register: {
      title: '登记隐患', from: [], to: 'found', by: finders,
      asks: { area: 'required', grade: 'required', village: 'required', site: 'required', problem: 'required', premises: 'optional', inspection: 'optional' },
    },
    order: {
      title: '责令整改', from: ['found', 'unsatisfied'], to: 'ordered', by: checkers, clears: ['deadline', 'correction'],
      asks: { operator: 'required', deadline: 'required' },
      when: (is) => is.says('整改期限不能早于责令当天，请填责令时定的最后一天。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
    },
    correct: {
      title: '登记整改', from: ['ordered'], to: 'corrected', by: finders, asks: { correction: 'required' },
      due: rule('LOC-003').afterDay('deadline'), dueTitle: '责令整改的期限', orBy: ['miss'],
    },
    miss: {
      title: '到期未整改', from: ['ordered'], to: 'unsatisfied', by: checkers, asks: {},
      when: (is) => is.says('整改期限还没有过，请等期满再登记。', is.daysBetween({ from: { field: 'deadline' }, to: { act: true } }, '>', 0)),
    },
    close: {
      title: '复查销号', from: ['corrected'], to: 'closed', by: checkers, asks: { photos: 'optional' },
      // No article asks for it; a small office may have one inspector only.
      when: (is) => is.advised('登记整改的人最好不要自己销号，请换一名同事复查。', is.differentPersons('correct')),
    },
    refuse: {
      title: '复查不合格', from: ['corrected'], to: 'unsatisfied', by: checkers, clears: ['reason'], asks: { reason: 'required' },
    },
    escalate: {
      title: '移送处理', from: ['found', 'ordered', 'corrected', 'unsatisfied'], to: 'escalated', by: checkers, clears: ['reason'],
      asks: { handedTo: 'required', reason: 'required' },
    },
  },
  measures: {
    found: measure('排查隐患', 'thing').on('register').by('area', 'grade', 'village'),
    ordered: measure('责令整改隐患', 'thing').on('order').by('area', 'grade', 'village').with({ times: 'first' }),
    closed: measure('隐患销号', 'thing').on('close').by('area', 'grade', 'village'),
    escalated: measure('隐患移送', 'thing').on('escalate').by('area', 'grade', 'village', 'handedTo'),
    standing: measure('未销号隐患', 'thing').on('register').by('area', 'grade', 'village').with({ times: { standing: { until: ['close', 'escalate'] } } }),
    pastDue: measure('到期未销号隐患', 'thing').on('order').by('area', 'grade', 'village').with({
      day: { field: 'deadline' }, times: { standing: { until: ['order', 'close', 'escalate'] } },
    }),
    due: measure('到期应整改', 'thing').onDuty('correct', 'due').by('area', 'grade', 'village'),
    inTime: measure('按期整改', 'thing').onDuty('correct', 'in-time').by('area', 'grade', 'village'),
    late: measure('逾期未整改', 'thing').onDuty('correct', 'late').by('area', 'grade', 'village'),
  },
})
