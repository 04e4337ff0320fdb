import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['A24']] as const
const levels = { national: '国家级', provincial: '省级', municipal: '市级', county: '县（区）级' }
const awarded = 'honour.awarded'

export const honourIndicators = [
  defineIndicator({ id: 'honours-awarded', title: '获得荣誉称号', unit: '个', part, rows, reading: { as: 'count', measure: awarded } }),
  defineIndicator({ id: 'honours-national', title: '国家级荣誉', unit: '个', part, rows, reading: { as: 'count', measure: awarded, where: { level: ['national'] } } }),
  defineIndicator({ id: 'honours-provincial', title: '省级荣誉', unit: '个', part, rows, reading: { as: 'count', measure: awarded, where: { level: ['provincial'] } } }),
  defineIndicator({ id: 'honours-municipal', title: '市级荣誉', unit: '个', part, rows, reading: { as: 'count', measure: awarded, where: { level: ['municipal'] } } }),
  defineIndicator({ id: 'honours-county', title: '县（区）级荣誉', unit: '个', part, rows, reading: { as: 'count', measure: awarded, where: { level: ['county'] } } }),
  defineIndicator({ id: 'honours-held', title: '保持的荣誉称号', unit: '个', part, rows, reading: { as: 'stock', measure: 'honour.standing' } }),
  defineIndicator({ id: 'model-democracy-villages', title: '新命名民主法治村', unit: '个村', part, rows: ['A24', 'H27'], reading: { as: 'distinct', measure: 'honour.models' } }),
  defineIndicator({ id: 'model-democracy-villages-held', title: '现有民主法治村', code: 'LP-04', unit: '个村', part, rows: ['H27'], reading: { as: 'standing', measure: 'honour.modelsStanding' } }),
  ...Object.entries(levels).map(([level, title]) => defineIndicator({
    id: `model-democracy-villages-${level}`, title: `${title}民主法治村`, code: 'LP-04', unit: '个村', part, rows: ['H27'],
    reading: { as: 'stock', measure: 'honour.modelsStanding', where: { level: [level] } },
  })),
]
