import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['H01']] as const
const ofVillages = { as: 'stock', measure: 'legal-adviser.inTerm', where: { level: ['village'] } } as const
const covered = { as: 'standing', measure: 'legal-adviser.villages' } as const
const villages = { as: 'stock', measure: 'village-register.villages' } as const

export const legalAdviserIndicators = [
  defineIndicator({
    id: 'legal-advisers-retained', title: '镇常年法律顾问', code: 'LD-09', unit: '名', part, rows,
    reading: { as: 'stock', measure: 'legal-adviser.inTerm', where: { level: ['town'] } },
  }),
  defineIndicator({
    id: 'legal-advisers-fees', title: '镇法律顾问费', unit: '万元', part, rows,
    reading: { as: 'sum', measure: 'legal-adviser.fee', where: { level: ['town'] } },
  }),
  defineIndicator({
    id: 'legal-adviser-engagements', title: '每年聘请镇法律顾问', unit: '次/年', part, rows,
    reading: { as: 'per', every: 'year', measure: 'legal-adviser.retained', where: { level: ['town'] } },
  }),
  defineIndicator({ id: 'village-lawyers', title: '村（社区）法律顾问', unit: '名', part, rows: ['H03'], reading: ofVillages }),
  defineIndicator({ id: 'villages-with-lawyer', title: '有法律顾问的村（社区）', unit: '个村', part, rows: ['H03'], reading: covered }),
  defineIndicator({
    id: 'village-lawyer-coverage', title: '村（社区）法律顾问覆盖率', code: 'LP-03', unit: '%', part, rows: ['H03'],
    reading: { as: 'rate', numerator: covered, denominator: villages },
  }),
  defineIndicator({
    id: 'village-lawyers-per-village', title: '平均每村法律顾问', unit: '名', part, rows: ['H03'],
    reading: { as: 'rate', numerator: ofVillages, denominator: villages },
  }),
]
