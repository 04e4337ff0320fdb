import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['H04'] } as const
const of = (name: string, ...kinds: string[]) => ({ measure: `village-adviser-visit.${name}`, ...(kinds.length === 0 ? {} : { where: { kind: kinds } }) })

export const villageAdviserVisitIndicators = [
  defineIndicator({ ...shared, id: 'village-adviser-visits', title: '法律顾问进村服务', unit: '次', reading: { as: 'count', ...of('visits') } }),
  defineIndicator({ ...shared, id: 'village-adviser-visits-unconfirmed', title: '村里还没有确认的进村服务', unit: '次', reading: { as: 'stock', ...of('waiting') } }),
  defineIndicator({ ...shared, id: 'village-adviser-villages', title: '法律顾问服务到的村（社区）', unit: '个村', reading: { as: 'distinct', ...of('villages') } }),
  defineIndicator({ ...shared, id: 'village-adviser-services', title: '进村服务各类合计', unit: '次', reading: { as: 'count', ...of('services') } }),
  defineIndicator({ ...shared, id: 'village-adviser-consultations', title: '进村接受咨询', unit: '人次', rows: ['H04', 'H07'], reading: { as: 'sum', ...of('served', 'consultation') } }),
  defineIndicator({ ...shared, id: 'village-adviser-publicity', title: '进村法律宣传', unit: '次', reading: { as: 'count', ...of('services', 'publicity') } }),
  defineIndicator({ ...shared, id: 'village-adviser-documents', title: '进村代写或审查文书', unit: '次', reading: { as: 'count', ...of('services', 'document') } }),
  defineIndicator({ ...shared, id: 'village-adviser-other', title: '进村其他法律服务', unit: '次', reading: { as: 'count', ...of('services', 'other') } }),
  defineIndicator({ ...shared, id: 'village-adviser-audience', title: '进村服务受众', unit: '人次', reading: { as: 'sum', ...of('served') } }),
  defineIndicator({ ...shared, id: 'lawyer-disputes-joined', title: '村（社区）法律顾问参与纠纷疏导', unit: '件', reading: { as: 'distinct', ...of('disputes', 'dispute') } }),
]
