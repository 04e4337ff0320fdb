import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, unit: '%' } as const
const sum = (name: string, kind: readonly string[]) => ({ as: 'sum', measure: `law-exam.${name}`, where: { kind } }) as const
const own = ['staff', 'enforcement', 'village', 'other']

export const lawExamIndicators = [
  defineIndicator({
    ...shared, id: 'party-member-exam-participation-rate', title: '党员学法考试参考率', rows: ['H36'],
    reading: { as: 'rate', numerator: sum('sat', ['party']), denominator: sum('expected', ['party']) },
  }),
  defineIndicator({
    ...shared, id: 'law-exam-participation-rate', title: '学法考试参考率', code: 'LD-07', rows: ['H30'],
    reading: { as: 'rate', numerator: sum('sat', own), denominator: sum('expected', own) },
  }),
  defineIndicator({
    ...shared, id: 'law-exam-pass-rate', title: '学法考试合格率', code: 'LD-07', rows: ['H30'],
    reading: { as: 'rate', numerator: sum('passed', own), denominator: sum('sat', own) },
  }),
]
