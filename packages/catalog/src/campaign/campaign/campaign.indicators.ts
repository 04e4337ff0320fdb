import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D12'] } as const

export const campaignIndicators = [
  defineIndicator({
    ...shared, id: 'disputes-resolved-campaign', title: '专项行动摸排化解矛盾纠纷', unit: '起',
    reading: { as: 'distinct', measure: 'mediation.resolvedInCampaign', where: { campaign: ['visit-sweep-resolve'] } },
  }),
  defineIndicator({
    ...shared, id: 'disputes-found-campaign', title: '专项行动排查矛盾纠纷', unit: '起',
    reading: { as: 'distinct', measure: 'mediation.foundInCampaign', where: { campaign: ['visit-sweep-resolve'] } },
  }),
  defineIndicator({ ...shared, id: 'campaigns-started', title: '开展专项行动', unit: '次', reading: { as: 'count', measure: 'campaign.started' } }),
  defineIndicator({ ...shared, id: 'campaign-visits', title: '专项行动走访户次', unit: '户次', reading: { as: 'sum', measure: 'campaign.visits' } }),
  defineIndicator({
    id: 'illegal-construction-campaign-months', title: '违法建设大整治时长', unit: '个月', part: 1, rows: ['C32'],
    reading: { as: 'sum', measure: 'campaign.months', where: { kind: ['illegal-construction'] } },
  }),
]
