/** What a town pays under these heads, and where the money comes from. Keys are frozen, words may change. */
export const benefitKinds = { 'inpatient-living': '困难精神障碍患者住院生活补助', 'guardian-reward': '严重精神障碍患者监护人以奖代补', other: '其他补助' }

export const sourcesOfFunds = { own: '自筹资金', superior: '上级资金', other: '其他资金' }
