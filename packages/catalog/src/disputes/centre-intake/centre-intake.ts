import { choice, choices, closed, defineMatter, integer, longText, measure, officer, open, person, rule, text, village } from '@zhenzhi/kernel'
import { disputeKinds } from '../../words/dispute-kinds.ts'
import { offices } from '../../words/offices.ts'
import { discontentBasis, discontentOf, discontents, ratedByUnit, reasonsFit } from '../../words/discontents.ts'
import { ratings } from '../../words/ratings.ts'
import { findingsField } from '../../words/reply-findings.ts'

const report = '年度报告：一体化中心接待的件数，按去向'
const by = ['village', 'kind', 'route'] as const
const desk = ['clerk'] as const

/** Where what comes to the counter goes. */
const routes = {
  mediation: '人民调解', petition: '信访', 'legal-aid': '法律援助', arbitration: '劳动、土地承包仲裁', police: '公安', administrative: '行政机关处理', court: '人民法院', answered: '当场答复',
}

/** 矛盾纠纷一体化中心接待: one counter; registered once, routed, handled where it belongs, the result told back, rated (D15). */
export const centreIntake = defineMatter({
  id: 'centre-intake',
  title: '矛盾纠纷一体化中心接待',
  rows: ['D15'],
  place: 'village',
  office: 'safety-law-office',
  corrects: desk,
  against: ['about', 'aboutOfficer'],
  complainant: 'visitor',
  answering: { acts: ['feedBack'], says: ['result'], asked: 'demand', kept: 'findings' },
  lists: ['visitor', 'village', 'kind', 'route', 'demand'],
  fields: {
    visitor: person('来访人', { basis: '登记一次，全程跟踪，结果要告诉本人' }),
    persons: integer('来访人数', 'person-times', { min: 1, max: 999 }),
    village: village('所在村（社区）', { hint: '不清楚的不填' }),
    kind: choice('纠纷类型', disputeKinds, { basis: report }),
    demand: longText('来访诉求', { searchable: true, basis: report, hint: '写诉求，不写姓名、身份证号和电话。' }),
    about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
    aboutOfficer: officer('被反映的工作人员', { hint: '反映本镇某位工作人员的才选；他看不到这一件，也查不到' }),
    route: choice('分流去向', routes, { basis: report }),
    unit: choice('承办单位', offices),
    result: longText('办理结果', { sealed: true, basis: '办理结果要反馈给来访人' }),
    rating: choice('来访人评价', ratings, { basis: '一体化中心：反馈以后请来访人评价' }),
    discontents: choices('不满意的原因', discontents, { basis: discontentBasis }),
    findings: findingsField,
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { received: open('已接待'), routed: open('已分流'), handled: open('已承办'), settled: closed('已反馈') },
  starts: 'received',
  transitions: {
    register: {
      title: '接待登记', from: [], to: 'received', by: desk,
      asks: { visitor: 'required', kind: 'required', demand: 'required', persons: 'optional', village: 'optional', about: 'optional', aboutOfficer: 'optional' },
    },
    route: {
      title: '分流', from: ['received', 'routed'], to: 'routed', by: desk, clears: ['route', 'unit'], asks: { route: 'required', unit: 'optional' },
      when: (is) => is.says('当场答复的不用分流，请直接办“反馈”。', is.compare('route', '≠', 'answered')),
    },
    handle: { title: '登记承办结果', from: ['routed'], to: 'handled', by: ['clerk', 'officer', 'mediator'], asks: { result: 'required' } },
    feedBack: {
      title: '反馈', from: ['received', 'handled'], to: 'settled', by: desk, clears: ['findings'], asks: { result: 'required', findings: 'optional' },
      due: rule('LOC-051').after('routed'), dueTitle: '反馈来访人',
    },
    rate: { title: '登记评价', from: ['settled'], to: 'settled', by: desk, clears: ['rating', 'discontents'], asks: { rating: 'required', discontents: 'optional' }, when: (is) => reasonsFit(is, 'rating') },
  },
  measures: {
    received: measure('接待来访', 'case').on('register').by('village', 'kind').with({ subject: 'thread' }),
    persons: measure('接待来访人次', 'person-times').on('register').by('village', 'kind').with({ amount: { field: 'persons' } }),
    routed: measure('分流', 'case').on('route').by(...by).with({ times: 'first' }),
    settled: measure('办结反馈', 'case').on('feedBack').by(...by).with({ times: 'first' }),
    rated: measure('已评价', 'case').on('rate').by(...by, 'rating').with({ times: 'first' }),
    ratedByUnit: ratedByUnit(),
    discontents: discontentOf(['rate'], ['village', 'unit']),
    standing: measure('在办', 'case').on('register').by('village', 'kind').with({ times: { standing: { until: ['feedBack'] } } }),
    due: measure('应反馈', 'case').onDuty('feedBack', 'due').by('village'),
    inTime: measure('按期反馈', 'case').onDuty('feedBack', 'in-time').by('village'),
  },
})
