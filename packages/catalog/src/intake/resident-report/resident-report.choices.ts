/** How it came, and what it is in the words of 《信访工作条例》. Keys are frozen, words may change. */
export const channels = { online: '网上来件', window: '窗口来件', phone: '电话来件', letter: '书面来件' }
export const kinds = { demand: '投诉请求', situation: '反映情况', advice: '意见建议' }
