import { caseOf, choice, defineLedger, files, integer, measure, rows, text, village } from '@zhenzhi/kernel'
import { organisers } from '../organisers.ts'
import { materialTypes, publicityTopics } from './publicity-event.choices.ts'

const report = '年度报告：普法宣传的场次、受众和资料份数'

/** 普法宣传活动: one record an event, dated the day it was held; what was handed out stands in its rows (H15, H16, F13). An event may belong to a named theme (H13). */
export const publicityEvent = defineLedger({
  id: 'publicity-event',
  title: '普法宣传活动',
  rows: ['H15', 'H16', 'F13', 'H13'],
  place: 'village',
  office: 'justice-office',
  by: ['clerk', 'village-official', 'report-writer', 'body'],
  lists: ['subject', 'organiser', 'village', 'audience'],
  fields: {
    subject: text('活动名称', { searchable: true, max: 200 }),
    organiser: choice('主办单位', organisers, { basis: '年度报告：普法活动按单位统计（谁执法谁普法）' }),
    village: village('所在村（社区）', { hint: '全镇性活动不选' }),
    where: text('活动地点', { max: 200, hint: '例如集镇广场' }),
    topics: rows('宣传主题', { topic: choice('主题', publicityTopics) }, { basis: '年度报告：普法活动按主题统计', hint: '有几个主题填几行' }),
    theme: caseOf('属于哪项主题普法活动', { of: 'publicity-theme', hint: '属于某项主题活动的才选，例如民法典宣传月' }),
    audience: integer('受众人次', 'person-times', { basis: report, hint: '没有人到场填 0' }),
    handouts: rows('发放资料', { type: choice('资料类型', materialTypes), copies: integer('份数', 'copy') }, { hint: '没有发的不填' }),
    installs: integer('自愿安装反诈APP', 'person-times', { hint: '本场帮助自愿安装的总人次；只填数，不记人、不记户，不作要求' }),
    photos: files('活动照片'),
  },
  asks: {
    subject: 'optional', organiser: 'required', village: 'optional', where: 'optional', topics: 'required', theme: 'optional', audience: 'required',
    handouts: 'optional', installs: 'optional', photos: 'optional',
  },
  measures: {
    events: measure('宣传活动', 'event').on('register').by('village', 'organiser'),
    audience: measure('宣传受众', 'person-times').on('register').by('village', 'organiser').with({ amount: { field: 'audience' } }),
    topics: measure('主题活动', 'event').on('register').by('topic', 'village', 'organiser').with({ per: { list: 'topics' } }),
    topicAudience: measure('主题受众', 'person-times').on('register').by('topic', 'village').with({ per: { list: 'topics' }, amount: { field: 'audience' } }),
    themes: measure('主题普法活动场次', 'event').on('register').by('village', 'organiser').with({ subject: { field: 'theme' }, when: { is: 'compare', field: 'theme', how: '≠', to: null } }),
    topicKinds: measure('宣传主题种类', 'event').on('register').by('topic').with({ per: { list: 'topics' }, subject: { field: 'topic' } }),
    copies: measure('发放份数', 'copy').on('register').by('type', 'village', 'organiser').with({ per: { list: 'handouts' }, amount: { field: 'copies' } }),
    installs: measure('自愿安装', 'person-times').on('register').by('village').with({ amount: { field: 'installs' } }),
  },
})
