/** Campaigns that records of other definitions may be marked with; a new one is a new key. Keys are frozen, words may change. */
export const campaigns = { 'visit-sweep-resolve': '大走访大排查大化解', other: '其他专项行动' }
