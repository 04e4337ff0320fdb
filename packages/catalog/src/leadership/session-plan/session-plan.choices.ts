/** What a year's plan is made of. Keys are frozen, words may change. */
export const plannedSessions = {
  'party-law': '党委法治专题会', 'committee': '全面依法治镇委员会会议', 'study': '中心组学习', 'education': '主题教育集中学习',
  'report': '学法报告会', 'enforcement': '行政执法人员培训', 'other': '其他会议和学习',
}
