import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F25'] } as const
const summed = (name: string) => ({ as: 'sum', measure: `drug-plant-survey.${name}` }) as const

export const drugPlantSurveyIndicators = [
  defineIndicator({ ...shared, id: 'drug-plant-surveys', title: '禁种铲毒踏查次数', unit: '次', reading: { as: 'count', measure: 'drug-plant-survey.surveys' } }),
  defineIndicator({ ...shared, id: 'drug-plant-area', title: '禁种铲毒踏查面积', unit: '亩', reading: summed('size') }),
  defineIndicator({ ...shared, id: 'drug-plant-places', title: '发现毒品原植物', unit: '处', reading: summed('places') }),
  defineIndicator({ ...shared, id: 'drug-plants-destroyed', title: '铲除毒品原植物（株）', unit: '个', reading: summed('destroyed') }),
]
