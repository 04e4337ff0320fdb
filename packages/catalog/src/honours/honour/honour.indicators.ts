import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['A24']] as const
const awarded = 'honour.awarded'

export const honourIndicators = [
  defineIndicator({ id: 'honours-awarded', title: '获得荣誉称号', unit: '个', part, rows, reading: { as: 'count', measure: awarded } }),
  defineIndicator({ id: 'honours-national', title: '国家级荣誉', unit: '个', part, rows, reading: { as: 'count', measure: awarded, where: { level: ['national'] } } }),
  defineIndicator({ id: 'honours-provincial', title: '省级荣誉', unit: '个', part, rows, reading: { as: 'count', measure: awarded, where: { level: ['provincial'] } } }),
  defineIndicator({ id: 'honours-municipal', title: '市级荣誉', unit: '个', part, rows, reading: { as: 'count', measure: awarded, where: { level: ['municipal'] } } }),
  defineIndicator({ id: 'honours-county', title: '县（区）级荣誉', unit: '个', part, rows, reading: { as: 'count', measure: awarded, where: { level: ['county'] } } }),
  defineIndicator({ id: 'honours-held', title: '保持的荣誉称号', unit: '个', part, rows, reading: { as: 'stock', measure: 'honour.standing' } }),
]
