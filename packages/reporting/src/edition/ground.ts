/**
 * Why something that is reported upward is not published: a closed list. State and work secrets are none of them: they are never held here.
 * No article is said: which of them holds is for the review before publication (政府信息公开条例第17条) to say.
 */
export const withholdingGrounds = {
  internal: '内部事务（人事、后勤、内部工作流程）',
  process: '讨论、磋商、请示等过程中的内容',
  enforcement: '行政执法案卷的内容',
  personal: '个人隐私，或者能认出具体的人',
  business: '商业秘密',
  thirdParty: '涉及第三方，第三方不同意公开',
  stability: '公开后可能危及安全和稳定',
} as const

export type WithholdingGround = keyof typeof withholdingGrounds

export const grounds = Object.keys(withholdingGrounds) as readonly WithholdingGround[] // Object.keys forgets which keys they are
