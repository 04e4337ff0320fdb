/** What the town itself inspects (F31); keys are frozen, words may change. */
export const townAreas = {
  'work-safety': '安全生产', fire: '消防安全', burning: '秸秆禁烧', housing: '自建房', gas: '燃气', road: '道路交通', flood: '防汛', 'forest-fire': '森林防火', school: '校园安全',
}

/** Where a hazard may lie: the town's own areas and those of the market-supervision office. */
export const hazardAreas = { food: '食品安全', drugs: '药品医疗器械', 'special-equipment': '特种设备', ...townAreas, other: '其他' }
