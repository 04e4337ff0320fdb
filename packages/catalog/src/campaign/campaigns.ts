/** Campaigns that records of other definitions may be marked with; a new one is a new key. Keys are frozen, words may change. */
export const campaigns = { 'visit-sweep-resolve': '大走访大排查大化解', other: '其他专项行动' }

/** Those a town runs itself or joins: what is done in them is kept by definitions of their own. */
export const townCampaigns = { 'illegal-construction': '违法建设大整治', 'anti-counterfeit': '打击假冒伪劣', ...campaigns }
