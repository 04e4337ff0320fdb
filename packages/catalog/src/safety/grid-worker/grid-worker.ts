import { choice, defineRoster, person, text, village } from '@zhenzhi/kernel'

/** 网格员: who works in which village, from when until when. A register of a team; nobody is tracked or scored (F04). */
export const gridWorker = defineRoster({
  id: 'grid-worker',
  title: '网格员',
  rows: ['F04'],
  unit: 'person',
  by: ['clerk', 'administrator'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['worker', 'village', 'kind', 'from', 'to'],
  fields: {
    worker: person('姓名', { basis: '年度报告：网格员队伍人数' }),
    village: village('所在村（社区）', { basis: '网格员按村（社区）配备' }),
    kind: choice('类别', { full: '专职', part: '兼职' }, { basis: '年度报告：网格员队伍人数' }),
    grid: text('网格', { max: 100 }),
    certificate: text('证书编号', { max: 50 }),
  },
  asks: { worker: 'required', village: 'required', kind: 'required', grid: 'optional', certificate: 'optional' },
  changes: ['village', 'kind', 'grid', 'certificate'],
  stockBy: ['village', 'kind'],
})
