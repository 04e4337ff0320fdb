/** Offices a town has from the first day, and bodies of the county placed in it. Ids are behaviour: what is routed to an office names it. */
export const units = [
  { id: 'general-office', name: '党政综合办公室' },
  { id: 'safety-law-office', name: '平安法治办公室' },
  { id: 'justice-office', name: '司法所' },
  { id: 'enforcement-team', name: '综合行政执法队' },
  { id: 'civil-affairs', name: '民政办公室' },
  { id: 'rural-economy', name: '农业农村（农经）办公室' },
  { id: 'finance', name: '财政所' },
  { id: 'police-station', name: '派出所' },
  { id: 'market-office', name: '市场监管所' },
  { id: 'land-office', name: '自然资源所' },
  { id: 'court', name: '人民法庭' },
] as const satisfies readonly { id: string; name: string }[]
