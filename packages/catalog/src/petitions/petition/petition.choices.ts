/** How a petition came in. Keys are frozen, words may change. */
export const channels = {
  sunshine: '阳光信访平台', visit: '来访', letter: '来信', phone: '来电', online: '其他网上信访', mailbox: '领导信箱', assigned: '上级交办', other: '其他',
}
export const reviewStages = { review: '复查', recheck: '复核' }
