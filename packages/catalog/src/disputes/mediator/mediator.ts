import { choice, day, defineRoster, measure, person, text, village } from '@zhenzhi/kernel'

const report = '年度报告：人民调解员的人数，专职和兼职分开'

/** 人民调解员: who mediates for which village or for the town, full time or not, from when until when. A register of a team; nobody is ranked or scored. */
export const mediator = defineRoster({
  id: 'mediator',
  title: '人民调解员名册',
  rows: ['D05'],
  unit: 'person',
  by: ['clerk'],
  place: 'village',
  office: 'justice-office',
  lists: ['mediator', 'village', 'employment', 'committee', 'from', 'to'],
  fields: {
    mediator: person('姓名', { basis: report }),
    level: choice('所属层级', { town: '镇', village: '村（社区）', other: '企业、行业' }, { basis: report }),
    village: village('所在村（社区）', { hint: '镇里的调解员不选' }),
    employment: choice('专职或兼职', { full: '专职', part: '兼职' }, { basis: report }),
    committee: text('所属调解委员会', { max: 100 }),
    trainedOn: day('最近一次参加培训的日期', { hint: '照培训记录填' }),
  },
  asks: { mediator: 'required', level: 'required', village: 'optional', employment: 'required', committee: 'optional', trainedOn: 'optional' },
  changes: ['village', 'employment', 'committee', 'trainedOn'],
  stockBy: ['village', 'employment', 'level'],
  measures: {
    appointed: measure('聘任或推选调解员', 'person').on('register').by('village', 'employment').with({ day: { field: 'from' } }),
  },
  when: (is) => is.says('村（社区）的调解员要选是哪个村。', is.any(is.compare('level', '≠', 'village'), is.filled('village'))),
})
