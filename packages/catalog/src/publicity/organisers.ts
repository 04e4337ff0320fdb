/** Who held it: an office of the town by the id of its unit, a body placed in it, or somebody beside them. */
export const organisers = {
  'justice-office': '司法所', 'safety-law-office': '平安法治办公室', 'general-office': '党政综合办公室', 'enforcement-team': '综合行政执法队', 'police-station': '派出所',
  'court': '人民法庭', 'market-office': '市场监管所', 'land-office': '自然资源所', 'civil-affairs': '民政办公室', 'rural-economy': '农业农村（农经）办公室', 'finance': '财政所',
  'village': '村（社区）', 'school': '学校', 'volunteers': '志愿队伍', 'other': '其他单位',
}
