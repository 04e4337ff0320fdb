import { defineRoster, integer, text, village } from '@zhenzhi/kernel'

/** 人民调解小组: groups of a village committee, by village group or natural village (人民调解委员会 may set them up as needed). */
export const mediationGroup = defineRoster({
  id: 'mediation-group',
  title: '人民调解小组名册',
  rows: ['D04'],
  unit: 'thing',
  by: ['clerk', 'village-official'],
  place: 'village',
  office: 'justice-office',
  lists: ['name', 'village', 'members', 'from', 'to'],
  fields: {
    name: text('调解小组名称', { searchable: true, max: 100, basis: '年度报告：调解小组的个数' }),
    village: village('所在村（社区）', { basis: '调解小组设在村民小组、自然村' }),
    members: integer('小组人数', 'person', { min: 1, max: 50 }),
  },
  asks: { name: 'required', village: 'required', members: 'optional' },
  changes: ['name', 'members'],
  stockBy: ['village'],
})
