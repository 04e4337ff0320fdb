/** Keys are frozen, words may change. */
export const tradeClasses = { works: '工程类', resources: '资源类', assets: '资产类', goods: '采购和服务类', other: '其他' }

/** How buyer, tenant or builder is found. */
export const tradeWays = { auction: '公开竞价', tender: '招标', negotiation: '协议', other: '其他' }

export const meetings = { members: '成员大会', delegates: '成员代表大会', villagers: '村民会议', representatives: '村民代表会议', board: '理事会（章程规定可以由它决定的）' }
