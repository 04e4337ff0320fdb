import { choice, defineRoster, files, measure, money, person, text, village } from '@zhenzhi/kernel'

const report = '年度报告：聘请法律顾问的人数'

/** 法律顾问: who advises the town or a village, of which firm, from when until when, for what fee (H01). A renewal is a new term. */
export const legalAdviser = defineRoster({
  id: 'legal-adviser',
  title: '法律顾问',
  rows: ['H01'],
  unit: 'person',
  by: ['clerk'],
  place: 'village',
  office: 'justice-office',
  lists: ['lawyer', 'firm', 'level', 'village', 'from', 'to'],
  fields: {
    lawyer: person('律师姓名', { basis: report }),
    firm: text('律师事务所', { searchable: true, max: 200, basis: '法律顾问合同：受聘单位' }),
    level: choice('顾问层级', { town: '镇法律顾问', village: '村（社区）法律顾问' }, { basis: report }),
    village: village('所在村（社区）', { hint: '镇法律顾问不选' }),
    fee: money('合同顾问费', { hint: '整个聘期的费用' }),
    assessment: choice('考核结果', { good: '优秀', qualified: '合格', poor: '不合格' }),
    contract: files('聘用合同'),
  },
  asks: { lawyer: 'required', firm: 'required', level: 'required', village: 'optional', fee: 'optional', contract: 'optional' },
  changes: ['firm', 'fee', 'assessment'],
  stockBy: ['level', 'village'],
  measures: {
    retained: measure('聘任顾问', 'person').on('register').by('level', 'village').with({ day: { field: 'from' } }),
    fee: measure('顾问费', 'money').on('register').by('level', 'village').with({ amount: { field: 'fee' }, day: { field: 'from' } }),
  },
})
