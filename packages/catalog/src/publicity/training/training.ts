import { choice, defineLedger, files, integer, measure, text } from '@zhenzhi/kernel'
import { audiences, officialTitles, trainingKinds } from './training.choices.ts'

const report = '年度报告：法治培训的次数和人次'

/**
 * 法治培训: one record a session, dated the day it was held; its title is one of the official ones (H35). Whom it was for tells the officers'
 * training (C16) and the lectures for the town's own staff (H12); the yearly report meeting of the leaders is a kind of its own (H28).
 */
export const training = defineLedger({
  id: 'training',
  title: '法治培训',
  rows: ['H35', 'H12', 'H28', 'C16'],
  office: 'justice-office',
  by: ['clerk', 'report-writer'],
  lists: ['kind', 'topic', 'subject', 'audience'],
  fields: {
    kind: choice('培训形式', trainingKinds, { basis: report }),
    topic: choice('培训主题', officialTitles, { basis: '年度报告：主题名称以正式文件为准' }),
    subject: text('培训名称', { searchable: true, max: 200, hint: '主题选“其他”的要填' }),
    audience: integer('参训人次', 'person-times', { basis: report, max: 5000 }),
    whom: choice('培训对象', audiences),
    lecturer: text('主讲单位', { max: 100 }),
    speakers: integer('作报告的人数', 'person', { min: 1, max: 100, hint: '学法报告会填' }),
    papers: files('通知和课件'),
  },
  asks: { kind: 'required', topic: 'required', audience: 'required', subject: 'optional', whom: 'optional', lecturer: 'optional', speakers: 'optional', papers: 'optional' },
  when: (is) => is.says('学法报告会要填有几人作报告。', is.any(is.compare('kind', '≠', 'report'), is.filled('speakers'))),
  measures: {
    sessions: measure('培训场次', 'event').on('register').by('kind', 'topic', 'whom'),
    audience: measure('参训', 'person-times').on('register').by('kind', 'topic', 'whom').with({ amount: { field: 'audience' } }),
    speakers: measure('学法报告人', 'person').on('register').by('topic', 'whom').with({ amount: { field: 'speakers' }, when: { is: 'compare', field: 'kind', how: '=', to: 'report' } }),
  },
})
