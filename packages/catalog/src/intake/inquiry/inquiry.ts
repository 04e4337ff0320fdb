import { choice, closed, defineMatter, longText, measure, open, person, rule, text, village, yes } from '@zhenzhi/kernel'
import type { GuardWords } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const takers = ['clerk', 'officer', 'leader'] as const
const by = ['village', 'kind', 'channel'] as const
const of = (kind: string) => (is: GuardWords) => is.compare('kind', '=', kind)

/** 咨询投诉意见: what is asked, complained of or proposed in passing, each with days of its own; what is asked again and again becomes a public answer. */
export const inquiry = defineMatter({
  id: 'inquiry',
  title: '咨询投诉意见',
  rows: ['E18'],
  place: 'village',
  office: 'general-office',
  complainant: 'asker',
  against: 'about',
  lists: ['kind', 'channel', 'subject', 'village', 'unit'],
  fields: {
    kind: choice('哪一类', { question: '咨询', complaint: '投诉', opinion: '意见' }, { basis: '三类分别统计，回复期限不同' }),
    channel: choice('从哪里来', { window: '窗口', phone: '电话', online: '网上', other: '其他' }, { basis: '台账留痕：从哪里来的' }),
    subject: text('问的或说的是什么', { searchable: true, max: 200, basis: '没有内容无法回复', hint: '一句话，不写姓名、身份证号和电话。' }),
    words: longText('详细内容', { sealed: true }),
    village: village('所在村（社区）', { hint: '不清楚的不填' }),
    asker: person('来问的人'),
    about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
    unit: choice('承办单位', offices, { basis: '写明由谁回复' }),
    reply: longText('回复内容', { sealed: true, basis: '回复来问的人' }),
    frequent: yes('常见问题'),
    publicAnswer: longText('公开的问答', { basis: '常见问题公开回答', hint: '会公开，不写姓名、电话。' }),
  },
  states: { received: open('已收到'), assigned: open('已交办'), replied: closed('已回复') },
  starts: 'received',
  transitions: {
    register: {
      title: '登记', from: [], to: 'received', by: ['clerk'],
      asks: { kind: 'required', channel: 'required', subject: 'required', words: 'optional', village: 'optional', asker: 'optional', about: 'optional' },
    },
    assign: { title: '交办', from: ['received'], to: 'assigned', by: ['clerk'], asks: { unit: 'required' } },
    reply: {
      title: '回复', from: ['received', 'assigned'], to: 'replied', by: takers, asks: { reply: 'required', frequent: 'optional' },
      due: [rule('LOC-105').after('received').when(of('question')), rule('LOC-106').after('received').when(of('complaint')), rule('LOC-031').after('received').when(of('opinion'))],
      dueTitle: '回复期限',
    },
    publish: {
      title: '公开问答', from: ['replied'], by: ['clerk', 'leader'], clears: ['publicAnswer'], asks: { publicAnswer: 'required' },
      when: (is) => is.says('标为常见问题的才公开问答。', is.compare('frequent', '=', true)),
    },
  },
  measures: {
    received: measure('收到咨询投诉意见', 'case').on('register').by(...by),
    replied: measure('回复咨询投诉意见', 'case').on('reply').by(...by, 'unit'),
    published: measure('公开问答', 'thing').on('publish').by('kind').with({ times: 'first' }),
    due: measure('应回复', 'case').onDuty('reply', 'due').by(...by),
    inTime: measure('按期回复', 'case').onDuty('reply', 'in-time').by(...by),
    standing: measure('在办', 'case').on('register').by(...by).with({ times: { standing: { until: ['reply'] } } }),
  },
})
