import { choice, defineRoster, files, guardWords, measure, money, person, text, village } from '@zhenzhi/kernel'

const report = '年度报告：聘请法律顾问的人数'
/** What was registered before a village was asked for and has none covers nowhere. */
const ofVillage = guardWords.all(guardWords.compare('level', '=', 'village'), guardWords.filled('village'))

/**
 * 法律顾问: who advises the town or a village, of which firm, from when until when, for what fee (H01, H03). A renewal is a new term. A village may
 * have two at a time, as where one takes over from the other: it is covered once all the same.
 */
export const legalAdviser = defineRoster({
  id: 'legal-adviser',
  title: '法律顾问',
  rows: ['H01', 'H03'],
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
  when: (is) => is.says('村（社区）的法律顾问要选是哪个村。', is.any(is.compare('level', '≠', 'village'), is.filled('village'))),
  measures: {
    retained: measure('聘任顾问', 'person').on('register').by('level', 'village').with({ day: { field: 'from' } }),
    villages: measure('有法律顾问的村', 'village').on('register').by('village').with({ subject: { field: 'village' }, times: { term: { from: 'from', to: 'to' } }, when: ofVillage }),
    fee: measure('顾问费', 'money').on('register').by('level', 'village').with({ amount: { field: 'fee' }, day: { field: 'from' } }),
  },
})
