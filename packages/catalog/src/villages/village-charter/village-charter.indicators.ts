import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['I14'], code: 'CL-07' } as const
const count = (name: string) => ({ as: 'count', measure: `village-charter.${name}` }) as const
const covered = { as: 'standing', measure: 'village-charter.villages', where: { kind: ['charter'] } } as const

export const villageCharterIndicators = [
  defineIndicator({ ...shared, id: 'village-charters-revised', title: '修订村规民约并备案的行政村', unit: '个村', reading: covered }),
  defineIndicator({
    ...shared, id: 'village-charter-coverage', title: '村规民约备案率', unit: '%',
    reading: { as: 'rate', numerator: covered, denominator: { as: 'stock', measure: 'village-register.villages', where: { kind: ['village'] } } },
  }),
  defineIndicator({ ...shared, id: 'village-charters-filed', title: '本期备案的村规民约', unit: '件', reading: count('filed') }),
  defineIndicator({ ...shared, id: 'village-charters-ordered', title: '责令改正的村规民约', unit: '件', reading: count('ordered') }),
  defineIndicator({ part: 1, rows: ['B15'], id: 'village-charters-screened', title: '表决前把关的村规民约', unit: '件', reading: count('screened') }),
  defineIndicator({ ...shared, id: 'village-charters-filed-in-time-rate', title: '村规民约按期备案率', unit: '%', reading: { as: 'rate', numerator: count('fileInTime'), denominator: count('fileDue') } }),
  defineIndicator({ ...shared, id: 'village-charters-reviewed-in-time-rate', title: '村规民约按期审查率', unit: '%', reading: { as: 'rate', numerator: count('reviewInTime'), denominator: count('reviewDue') } }),
]
