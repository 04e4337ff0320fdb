import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D04'] } as const
const inTerm = { as: 'stock', measure: 'mediation-committee.inTerm' } as const

export const mediationCommitteeIndicators = [
  defineIndicator({ ...shared, id: 'mediation-committees', title: '人民调解委员会', code: 'MD-11', unit: '个', reading: inTerm }),
  defineIndicator({ ...shared, id: 'mediation-committees-town', also: ['town-mediation-committees'], title: '镇人民调解委员会', unit: '个', reading: { ...inTerm, where: { level: ['town'] } } }),
  defineIndicator({ ...shared, id: 'mediation-committees-village', also: ['village-mediation-committees'], title: '村（社区）人民调解委员会', unit: '个', reading: { ...inTerm, where: { level: ['village'] } } }),
  defineIndicator({ ...shared, id: 'villages-with-committee', title: '设了调解委员会的村（社区）', unit: '个村', reading: { as: 'stock', measure: 'mediation-committee.villages' } }),
  defineIndicator({ ...shared, id: 'committee-members', title: '人民调解委员会委员', unit: '人', reading: { as: 'stock', measure: 'mediation-committee.members' } }),
]
