import { defineIndicator } from '@zhenzhi/kernel'

const part = 1 as const

export const governanceCentreIndicators = [
  defineIndicator({ id: 'governance-centres-town', title: '镇级综治中心', unit: '个', part, rows: ['F01'], reading: { as: 'stock', measure: 'governance-centre.inUse', where: { level: ['town'] } } }),
  defineIndicator({ id: 'governance-centres-village', title: '村级综治中心', unit: '个', part, rows: ['F01'], reading: { as: 'stock', measure: 'governance-centre.inUse', where: { level: ['village'] } } }),
  defineIndicator({ id: 'governance-centre-staff', title: '综治中心工作人员', unit: '名', part, rows: ['F35'], reading: { as: 'stock', measure: 'governance-centre.staff' } }),
  defineIndicator({ id: 'governance-centre-rooms', title: '综治中心用房间数', unit: '个', part, rows: ['F35'], reading: { as: 'stock', measure: 'governance-centre.rooms' } }),
  defineIndicator({ id: 'public-safety-funds', title: '平安建设保障经费', unit: '万元', part, rows: ['F35'], reading: { as: 'sum', measure: 'governance-centre.funds' } }),
]
