/**
 * Kinds of disputes: those of the judicial administration's basic statistics (rule MED-033: local setting, likely), and 土地复垦, which towns
 * report as a cause of its own and the statistics count with 山林土地. One list for mediation, administrative mediation, the dispute centre
 * and warnings. Keys are frozen, words may change.
 */
export const disputeKinds = {
  family: '婚姻家庭', neighbours: '邻里', housing: '房屋宅基地', contract: '合同', business: '生产经营', damages: '损害赔偿',
  land: '山林土地', reclamation: '土地复垦', demolition: '征地拆迁', environment: '环境污染', wages: '拖欠农民工工资', labour: '劳动争议', tourism: '旅游',
  'online-trade': '电子商务', property: '物业', consumer: '消费', medical: '医疗', traffic: '道路交通事故', other: '其他',
} as const
