import { defineIndicator } from '@zhenzhi/kernel'
import { drugCampaigns } from './inspection.choices.ts'

const part = 1
const food = { area: ['food'] }
const foodCampaign = (kind: string) => ({ campaign: ['food'], kind: [kind] })

export const inspectionIndicators = [
  defineIndicator({
    id: 'food-safety-inspections', title: '食品安全监督检查', code: 'EN-02', unit: '次', part, rows: ['C25'],
    reading: { as: 'count', measure: 'inspection.done', where: food },
  }),
  defineIndicator({
    id: 'food-premises-inspected', title: '食品安全检查覆盖单位', unit: '家', part, rows: ['C25'],
    reading: { as: 'distinct', measure: 'inspection.premises', where: food },
  }),
  defineIndicator({
    id: 'food-problems-found', title: '食品安全检查发现问题', unit: '个', part, rows: ['C25'],
    reading: { as: 'sum', measure: 'inspection.problems', where: food },
  }),
  defineIndicator({
    id: 'food-inspection-forms', title: '食品安全检查记录表', unit: '份', part, rows: ['C26'],
    reading: { as: 'count', measure: 'inspection.forms', where: food },
  }),
  defineIndicator({
    id: 'food-inspections-without-form', title: '未开具记录表的食品检查', unit: '次', part: 2, rows: ['C26'],
    reading: { as: 'count', measure: 'inspection.withoutForm', where: food },
  }),
  defineIndicator({
    id: 'food-campaign-officer-times', title: '食品专项整治执法人员', unit: '人次', part, rows: ['C27'],
    reading: { as: 'sum', measure: 'inspection.officerTimes', where: { campaign: ['food'] } },
  }),
  defineIndicator({
    id: 'food-campaign-markets', title: '检查集贸市场', unit: '个', part, rows: ['C27'],
    reading: { as: 'distinct', measure: 'inspection.premises', where: foodCampaign('market') },
  }),
  defineIndicator({
    id: 'food-campaign-food-businesses', title: '检查食品经营单位', unit: '家', part, rows: ['C27'],
    reading: { as: 'distinct', measure: 'inspection.premises', where: foodCampaign('food-trade') },
  }),
  defineIndicator({
    id: 'food-campaign-catering', title: '检查餐饮经营户', unit: '家', part, rows: ['C27'],
    reading: { as: 'distinct', measure: 'inspection.premises', where: foodCampaign('catering') },
  }),
  defineIndicator({ id: 'school-area-visits', title: '检查校园及周边店铺', unit: '户次', part, rows: ['C27'], reading: { as: 'count', measure: 'inspection.schoolVisits' } }),
  defineIndicator({
    id: 'drug-campaign-officer-times', title: '药械专项整治执法人员', unit: '人次', part, rows: ['C30'],
    reading: { as: 'sum', measure: 'inspection.officerTimes', where: { campaign: drugCampaigns } },
  }),
  defineIndicator({
    id: 'medical-institutions-inspected', title: '检查医疗机构', unit: '家', part, rows: ['C30'],
    reading: { as: 'distinct', measure: 'inspection.premises', where: { kind: ['medical'] } },
  }),
]
