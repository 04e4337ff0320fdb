import { choice, decimal, defineLedger, integer, longText, measure, village } from '@zhenzhi/kernel'

const report = '年度报告：平安志愿服务的次数、时间和线索'

/** 平安志愿服务: one activity, how many took part, how long, how many clues they told of; entered by whoever organised it, without names (D24). */
export const volunteerWork = defineLedger({
  id: 'volunteer-work',
  title: '平安志愿服务',
  rows: ['D24'],
  by: ['clerk', 'village-official', 'grid-worker'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['village', 'team', 'attended', 'clues'],
  fields: {
    village: village('所在村（社区）', { basis: report }),
    team: choice('服务种类', { patrol: '治安巡逻', mediation: '邻里调解', publicity: '平安宣传', rescue: '应急救援', minors: '护学', other: '其他' }, { basis: report }),
    attended: integer('参加人次', 'person-times', { min: 1, max: 10000, basis: report }),
    spent: decimal('服务时间合计（天，8小时算1天）', 'day', 2),
    clues: integer('反映线索条数', 'thing', { word: '条', min: 0, max: 9999, basis: report, hint: '没有填0；只填条数，线索内容到“群众反映”登记' }),
    note: longText('活动情况', { searchable: true, hint: '不写姓名。' }),
  },
  asks: { village: 'required', team: 'required', attended: 'required', clues: 'required', spent: 'optional', note: 'optional' },
  measures: {
    services: measure('平安志愿服务', 'event').on('register').by('village', 'team'),
    attended: measure('志愿服务人次', 'person-times').on('register').by('village', 'team').with({ amount: { field: 'attended' } }),
    spent: measure('志愿服务时间', 'day').on('register').by('village', 'team').with({ amount: { field: 'spent' } }),
    clues: measure('志愿者反映线索', 'thing').on('register').by('village', 'team').with({ amount: { field: 'clues' } }),
  },
})
