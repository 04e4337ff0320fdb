import { defineRoster, person, text, village } from '@zhenzhi/kernel'

/** 辅警: which auxiliary officer serves which village; one in post counts once, under the village told first (F07). */
export const auxiliaryOfficer = defineRoster({
  id: 'auxiliary-officer',
  title: '辅警',
  rows: ['F07'],
  unit: 'person',
  by: ['clerk', 'administrator'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['who', 'village', 'from', 'to'],
  fields: {
    who: person('姓名', { basis: '年度报告：辅警人数' }),
    village: village('所在村（社区）', { basis: '一村一辅警：按村（社区）配备' }),
    others: text('兼管的村（社区）', { max: 200, hint: '一人管几个村的，别的村写在这里' }),
  },
  asks: { who: 'required', village: 'required', others: 'optional' },
  changes: ['village', 'others'],
  stockBy: ['village'],
})
