import { calendar2026 } from '../calendar/calendar.fixture.ts'
import type { Law } from '../case/plan.ts'
import { caseOf, choice, choices, day, files, integer, money, people, person, rows, term, text, village, yes } from '../field/build.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import type { RuleBook } from '../law/rule.ts'
import { defineLedger } from '../ledger/define-ledger.ts'
import { defineMatter, rule } from '../matter/define-matter.ts'
import { closed, open } from '../matter/definition.ts'
import { measure } from '../measure/measure.ts'
import { defineRoster } from '../roster/define-roster.ts'

const basis = '玩具条例'

/** Toy rules: no law says any of this. */
export const toyRules: RuleBook = [
  ruleWith({ id: 'T-ACCEPT', amount: 15 }),
  ruleWith({ id: 'T-ANSWER', amount: 60, extension: 30, extensionNeeds: '领导批准' }),
  ruleWith({ id: 'T-REVIEW', amount: 30, side: 'party', rollsOver: true }),
  ruleWith({ id: 'T-VISIT', amount: 5, unit: 'working' }),
  ruleWith({ id: 'T-ELSEWHERE', amount: 10, side: 'other' }),
  ruleWith({ id: 'T-YOUNG', amount: 20, effectiveFrom: '2026-06-01' }),
]

const desk = ['clerk', 'officer'] as const

/** A petition: accepted in 15 days, answered in 60 more, once extended by 30, its clock stopped and resumed; papers; a right to review. */
export const petition = defineMatter({
  id: 'toy-petition',
  title: '玩具信访',
  place: 'village',
  corrects: ['clerk', 'officer'],
  lists: ['demand', 'village'],
  fields: {
    people: people('信访人', { min: 1, basis }),
    village: village('所在村', { basis }),
    kind: choice('类别', { appeal: '申诉求决', advice: '建议意见' }, { basis }),
    persons: integer('人数', 'person-times'),
    demand: text('诉求', { basis, searchable: true }),
    note: text('经过', { sealed: true, basis }),
    opinion: text('处理意见', { basis }),
    paid: money('补偿金额'),
    promised: day('承诺回访日'),
    photos: files('照片', { max: 2 }),
    tags: choices('标签', { old: '历史遗留', many: '多人' }),
    again: yes('重复'),
    other: caseOf('相关件'),
    handler: term('承办人', 'toy-worker'),
  },
  papers: {
    opinion: { title: '处理意见书', template: 'opinion.docx', requires: { opinion: '玩具条例第3条', demand: '玩具条例第3条' } },
  },
  states: { received: open('已登记'), accepted: open('已受理'), answered: open('已答复'), closed: closed('已办结'), refused: closed('不予受理') },
  starts: 'received',
  transitions: {
    register: {
      title: '登记', from: [], to: 'received', by: desk,
      asks: { people: 'required', village: 'required', kind: 'required', persons: 'optional', demand: 'required' },
    },
    accept: { title: '受理', from: ['received'], to: 'accepted', by: desk, due: rule('T-ACCEPT').after('received'), orBy: ['refuse'] },
    refuse: { title: '不予受理', from: ['received'], to: 'refused', by: desk },
    move: { title: '转村', from: ['received', 'accepted'], to: 'accepted', by: desk, asks: { village: 'required' } },
    draft: { title: '制作意见书', from: ['accepted'], to: 'accepted', by: desk, issues: ['opinion'], asks: { opinion: 'optional', promised: 'optional' } },
    sign: { title: '登记签署', from: ['accepted'], to: 'accepted', by: desk, signs: 'opinion' },
    serve: { title: '登记送达', from: ['accepted', 'answered'], to: 'answered', by: desk, serves: 'opinion' },
    extend: { title: '延期', from: ['accepted'], to: 'accepted', by: ['leader'], postpones: 'answer' },
    pause: { title: '暂停计时', from: ['accepted'], to: 'accepted', by: desk, stops: 'answer' },
    resume: { title: '恢复计时', from: ['accepted'], to: 'accepted', by: desk, resumes: 'answer' },
    answer: {
      title: '答复', from: ['accepted'], to: 'answered', by: desk, asks: { paid: 'optional' },
      due: rule('T-ANSWER').after('accepted'), orBy: ['serve'],
    },
    review: { title: '申请复查', from: ['answered'], to: 'answered', by: desk, due: rule('T-REVIEW').after('answered') },
    visit: { title: '回访', from: ['accepted', 'answered'], to: 'answered', by: desk, asks: { promised: 'optional' }, due: rule('T-VISIT').afterDay('promised') },
    close: { title: '办结', from: ['answered'], to: 'closed', by: desk },
    reopen: { title: '重新办理', from: ['answered', 'closed'], to: 'accepted', by: desk, clears: ['paid', 'promised'] },
    chase: { title: '催办', from: ['accepted'], to: 'accepted', by: ['leader'], reminds: 'answer', sends: 'county' },
  },
  measures: {
    received: measure('登记', 'case').on('register').by('village', 'kind'),
    persons: measure('人次', 'person-times').on('register').by('village').with({ amount: { field: 'persons' } }),
    people: measure('信访人', 'person').on('register').with({ per: { list: 'people' }, subject: { field: 'people' } }),
    heads: measure('信访人次', 'person-times').on('register').with({ amount: { countOf: 'people' } }),
    appeals: measure('申诉', 'case').on('register').with({ when: { is: 'compare', field: 'kind', how: '=', to: 'appeal' } }),
    accepted: measure('受理', 'case').on('accept', 'move', 'reopen').by('village').with({ subject: 'thread', times: 'first' }),
    answered: measure('答复', 'case').on('answer', 'serve').by('village').with({ subject: 'thread' }),
    paid: measure('补偿', 'money').on('answer').with({ amount: { field: 'paid' } }),
    visited: measure('回访', 'visit').on('visit').with({ day: { field: 'promised' } }),
    closed: measure('办结', 'case').on('close').by('kind').with({ subject: 'thread' }),
    reopened: measure('重新办理', 'case').on('reopen').by('kind'),
    standing: measure('在办', 'case').on('register', 'move', 'reopen').by('village').with({ times: { standing: { until: ['close', 'refuse'] } } }),
    acceptDue: measure('应受理', 'case').onDuty('accept', 'due').by('village'),
    due: measure('应答复', 'case').onDuty('answer', 'due').by('village'),
    inTime: measure('按期答复', 'case').onDuty('answer', 'in-time').by('village'),
    late: measure('超期', 'case').onDuty('answer', 'late').by('village'),
  },
})

/** A visit: the event itself, and rows of what was seen. */
export const visitLedger = defineLedger({
  id: 'toy-visit',
  title: '玩具走访',
  by: ['clerk'],
  place: 'village',
  fields: {
    village: village('所在村', { basis }),
    seen: rows('所见', {
      what: { kind: 'text', title: '内容', max: 50 },
      tag: { kind: 'choice', title: '归类', choices: { safe: '安全', other: '其他' } },
      count: { kind: 'integer', title: '数量', unit: 'thing' },
      worker: { kind: 'term', title: '责任人', roster: 'toy-worker' },
    }, { basis }),
    visitors: integer('人次', 'person-times', { max: 5000 }),
  },
  asks: { village: 'required', seen: 'optional', visitors: 'optional' },
  measures: {
    visits: measure('走访', 'visit').on('register').by('village'),
    rows: measure('所见', 'thing').on('register').by('tag', 'village').with({ per: { list: 'seen' } }),
    things: measure('数量', 'thing').on('register').by('tag').with({ per: { list: 'seen' }, amount: { field: 'count' } }),
    workers: measure('责任人', 'person').on('register').with({ per: { list: 'seen' }, subject: { field: 'worker' } }),
    visitors: measure('人次', 'person-times').on('register').with({ amount: { field: 'visitors' } }),
  },
})

export const worker = defineRoster({
  id: 'toy-worker',
  title: '玩具网格员',
  unit: 'person',
  by: ['clerk'],
  place: 'village',
  fields: { who: person('姓名', { basis }), village: village('所在村', { basis }), kind: choice('类别', { full: '专职', part: '兼职' }, { basis }) },
  asks: { who: 'required', village: 'required', kind: 'optional' },
  changes: ['village', 'kind'],
  stockBy: ['village', 'kind'],
})

/** The year after has no notice yet. */
export const toyLaw: Law = {
  rules: toyRules,
  calendars: { 2026: calendar2026 },
  calendar: '2026',
  definitions: { 'toy-petition': petition, 'toy-visit': visitLedger, 'toy-worker': worker },
  templates: { 'opinion.docx': 'hash-of-opinion' },
}
