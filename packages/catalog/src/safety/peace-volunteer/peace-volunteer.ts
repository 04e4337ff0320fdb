import { choice, defineRoster, person, village } from '@zhenzhi/kernel'

const report = '年度报告：平安志愿者队伍人数'

/** 平安志愿者: who volunteers in which village, from when until when. Joining and leaving are free; nobody is graded by what they did (D24). */
export const peaceVolunteer = defineRoster({
  id: 'peace-volunteer',
  title: '平安志愿者名册',
  rows: ['D24'],
  unit: 'person',
  by: ['clerk', 'village-official'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['volunteer', 'village', 'team', 'from', 'to'],
  fields: {
    volunteer: person('姓名', { basis: report }),
    village: village('所在村（社区）', { basis: report }),
    team: choice('队伍', { patrol: '治安巡逻', mediation: '邻里调解', publicity: '平安宣传', rescue: '应急救援', minors: '护学', other: '其他' }, { basis: report }),
  },
  asks: { volunteer: 'required', village: 'required', team: 'required' },
  changes: ['village', 'team'],
  stockBy: ['village', 'team'],
})
