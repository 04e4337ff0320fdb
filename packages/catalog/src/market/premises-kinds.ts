/** Kinds that lists of the market-supervision office and its campaign summaries tell apart; keys are frozen, words may change. */
export const premisesKinds = {
  market: '集贸市场', 'food-production': '食品生产', 'food-trade': '食品经营', catering: '餐饮', 'school-shop': '校园小卖部', canteen: '学校食堂',
  medical: '医疗机构', pharmacy: '药店', devices: '医疗器械经营', other: '其他',
}
