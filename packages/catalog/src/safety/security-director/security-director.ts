import { defineRoster, person, text, village } from '@zhenzhi/kernel'

/** 治保主任: who heads public security in which village, from when until when (F08). */
export const securityDirector = defineRoster({
  id: 'security-director',
  title: '治保主任',
  rows: ['F08'],
  unit: 'person',
  by: ['clerk', 'administrator'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['who', 'village', 'from', 'to'],
  fields: {
    who: person('姓名', { basis: '年度报告：治保主任人数' }),
    village: village('所在村（社区）', { basis: '治保主任按村（社区）配备' }),
    document: text('任职文件', { max: 200 }),
  },
  asks: { who: 'required', village: 'required', document: 'optional' },
  changes: ['village', 'document'],
  stockBy: ['village'],
})
