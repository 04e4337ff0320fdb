import { choice, defineRoster, person, text, village } from '@zhenzhi/kernel'

const policy = '三官一律进网格：法官、检察官、警官和律师挂网格'

/** 三官一律: which judge, prosecutor, officer or lawyer is named for which grid, from when until when (D21). */
export const gridCounsel = defineRoster({
  id: 'grid-counsel',
  title: '三官一律进网格名册',
  rows: ['D21'],
  unit: 'person',
  by: ['clerk'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['counsel', 'role', 'village', 'grid', 'from', 'to'],
  fields: {
    counsel: person('姓名', { basis: policy }),
    role: choice('身份', { judge: '法官', prosecutor: '检察官', police: '警官', lawyer: '律师' }, { basis: policy }),
    village: village('所在村（社区）', { basis: policy }),
    grid: text('网格', { searchable: true, max: 100, basis: policy }),
    body: text('所在单位', { max: 100 }),
  },
  asks: { counsel: 'required', role: 'required', village: 'required', grid: 'required', body: 'optional' },
  changes: ['village', 'grid', 'body'],
  stockBy: ['role', 'village'],
})
