import { choice, defineRoster, person, text, village } from '@zhenzhi/kernel'

const policy = '护路联防工作站：队员名册和负责的路段'

/** 护路队员: who patrols which section of the line, from when until when. A register of a team; nobody is followed or graded (F10). */
export const railwayGuard = defineRoster({
  id: 'railway-guard',
  title: '护路队员名册',
  rows: ['F10'],
  unit: 'person',
  by: ['clerk'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['guard', 'village', 'section', 'from', 'to'],
  fields: {
    guard: person('姓名', { basis: policy }),
    village: village('所在村（社区）', { basis: policy }),
    section: text('负责路段', { searchable: true, max: 100, basis: policy, hint: '写起止里程或地名' }),
    kind: choice('类别', { full: '专职', part: '兼职' }, { basis: policy }),
  },
  asks: { guard: 'required', village: 'required', section: 'required', kind: 'required' },
  changes: ['village', 'section', 'kind'],
  stockBy: ['village', 'kind'],
})
