import { defineIndicator } from '@zhenzhi/kernel'

const shared = { unit: '次', rows: ['A05'] } as const

/** Instructions on the rule of law whose sheet is kept, of these leaders. */
function signed(id: string, title: string, leader: readonly string[]) {
  return defineIndicator({ ...shared, id, title, code: 'LD-04', part: 3, reading: { as: 'count', measure: 'instruction.evidenced', where: { leader, topic: ['rule-of-law'] } } })
}

export const instructionIndicators = [
  signed('law-instructions', '党政主要负责人批示法治事项', ['secretary', 'mayor']),
  signed('law-instructions-by-secretary', '书记批示法治事项', ['secretary']),
  signed('law-instructions-by-mayor', '镇长批示法治事项', ['mayor']),
  defineIndicator({ ...shared, id: 'instructions-registered', title: '登记领导批示次数', part: 1, reading: { as: 'count', measure: 'instruction.received' } }),
  defineIndicator({ ...shared, id: 'instructions-closed', title: '领导批示落实次数', part: 1, reading: { as: 'count', measure: 'instruction.closed' } }),
  defineIndicator({ ...shared, id: 'instructions-standing', title: '未落实领导批示次数', part: 1, reading: { as: 'stock', measure: 'instruction.standing' } }),
]
