/** Offices a town has from the first day, and bodies of the county placed in it. Keys are behaviour: what is routed to an office names it. */
export const offices: Readonly<Record<string, string>> = {
  'general-office': '党政综合办公室',
  'safety-law-office': '平安法治办公室',
  'justice-office': '司法所',
  'enforcement-team': '综合行政执法队',
  'civil-affairs': '民政办公室',
  'rural-economy': '农业农村（农经）办公室',
  finance: '财政所',
  'police-station': '派出所',
  'market-office': '市场监管所',
  'land-office': '自然资源所',
  court: '人民法庭',
}
