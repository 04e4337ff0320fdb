import { defineIndicator } from '@zhenzhi/kernel'
import { townAreas } from '../areas.ts'

const part = 1
const unit = '个'
const food = { area: ['food'] }
const town = { area: Object.keys(townAreas) }

const foodHazards = [
  defineIndicator({ id: 'food-hazards-found', title: '排查食品安全隐患', unit, part, rows: ['C28'], reading: { as: 'count', measure: 'hazard.found', where: food } }),
  defineIndicator({ id: 'food-hazards-closed', title: '食品安全隐患销号', unit, part, rows: ['C28'], reading: { as: 'count', measure: 'hazard.closed', where: food } }),
  defineIndicator({ id: 'food-hazards-overdue', title: '食品安全隐患逾期未整改', unit, part: 2, rows: ['C28'], reading: { as: 'count', measure: 'hazard.late', where: food } }),
  defineIndicator({ id: 'food-hazards-past-due', title: '食品安全隐患到期未销号', unit, part: 2, rows: ['C28'], reading: { as: 'stock', measure: 'hazard.pastDue', where: food } }),
]

const townHazards = [
  defineIndicator({ id: 'town-hazards-found', title: '排查安全隐患', code: 'GR-05', unit, part, rows: ['F31'], reading: { as: 'count', measure: 'hazard.found', where: town } }),
  defineIndicator({ id: 'town-hazards-closed', title: '安全隐患销号', code: 'GR-05', unit, part, rows: ['F31'], reading: { as: 'count', measure: 'hazard.closed', where: town } }),
  defineIndicator({ id: 'town-hazards-overdue', title: '安全隐患逾期未整改', unit, part: 2, rows: ['F31'], reading: { as: 'count', measure: 'hazard.late', where: town } }),
  defineIndicator({ id: 'town-hazards-past-due', title: '安全隐患到期未销号', unit, part: 2, rows: ['F31'], reading: { as: 'stock', measure: 'hazard.pastDue', where: town } }),
  defineIndicator({
    id: 'town-hazards-major', title: '重大安全隐患', code: 'GR-05', unit, part, rows: ['F31'],
    reading: { as: 'count', measure: 'hazard.found', where: { ...town, grade: ['major'] } },
  }),
]

export const hazardIndicators = [
  ...foodHazards,
  ...townHazards,
  defineIndicator({ id: 'hazards-open', title: '未销号隐患', unit, part: 2, rows: ['C28', 'F31'], reading: { as: 'stock', measure: 'hazard.standing' } }),
  defineIndicator({
    id: 'hazards-corrected-in-time-rate', title: '隐患按期整改率', code: 'GR-05', unit: '%', part, rows: ['C28', 'F31'],
    reading: { as: 'rate', numerator: { as: 'count', measure: 'hazard.inTime' }, denominator: { as: 'count', measure: 'hazard.due' } },
  }),
]
