import { choice, defineLedger, files, integer, measure, text } from '@zhenzhi/kernel'
import { audiences, officialTitles, trainingKinds } from './training.choices.ts'

const report = '年度报告：法治培训的次数和人次'

/** 法治培训: one record a session, dated the day it was held; its title is one of the official ones (H35). */
export const training = defineLedger({
  id: 'training',
  title: '法治培训',
  rows: ['H35'],
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
    papers: files('通知和课件'),
  },
  asks: { kind: 'required', topic: 'required', audience: 'required', subject: 'optional', whom: 'optional', lecturer: 'optional', papers: 'optional' },
  measures: {
    sessions: measure('培训场次', 'event').on('register').by('kind', 'topic', 'whom'),
    audience: measure('参训', 'person-times').on('register').by('kind', 'topic', 'whom').with({ amount: { field: 'audience' } }),
  },
})
