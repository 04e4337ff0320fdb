import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['C36'], unit: '宗' } as const

export const assistedCaseIndicators = [
  defineIndicator({
    ...shared, id: 'counterfeit-cases-assisted', title: '协助侦破制假案件',
    reading: { as: 'count', measure: 'assisted-case.cracked', where: { role: ['assist'], kind: ['counterfeit'] } },
  }),
  defineIndicator({
    ...shared, id: 'counterfeit-cases-own', title: '本镇主办侦破制假案件',
    reading: { as: 'count', measure: 'assisted-case.cracked', where: { role: ['own'], kind: ['counterfeit'] } },
  }),
]
