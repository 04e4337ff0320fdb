/** What else is open to the parties (人民调解法 art. 26; 法律援助法). */
export const otherWays = {
  arbitration: '申请仲裁', administrative: '请求行政机关处理', lawsuit: '向人民法院起诉', reconsideration: '申请行政复议', 'legal-aid': '申请法律援助',
}

/** How hard it was: what an allowance goes by, and 疑难复杂 of the statistics. */
export const grades = { simple: '简单', ordinary: '一般', difficult: '疑难复杂' }
