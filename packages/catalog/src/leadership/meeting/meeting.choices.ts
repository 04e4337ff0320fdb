/** Which body met, and what for. Keys are frozen, words may change. */
export const meetingKinds = {
  'party': '党委会', 'government': '镇长办公会', 'joint': '党政联席会', 'party-law': '党委法治专题会', 'committee': '全面依法治镇委员会会议',
  'study': '中心组学习', 'education': '主题教育集中学习', 'other': '其他会议',
}

/** Campaigns of education within the Party, by the short titles they were announced under. */
export const themedEducations = {
  'original-aspiration': '“不忘初心、牢记使命”主题教育', 'party-history': '党史学习教育', 'new-era-thought': '学习贯彻习近平新时代中国特色社会主义思想主题教育',
  'party-discipline': '党纪学习教育', 'eight-rules': '深入贯彻中央八项规定精神学习教育', 'other': '其他主题教育',
}
