import type { DraftBlockView } from '@zhenzhi/contract'

export type Ground = NonNullable<DraftBlockView['withheld']>

/** Why something is reported upward and not published: a closed list, as the server has it. */
export const grounds = {
  internal: '内部事务（人事、后勤、内部工作流程）',
  process: '讨论、磋商、请示等过程中的内容',
  enforcement: '行政执法案卷的内容',
  personal: '个人隐私，或者能认出具体的人',
  business: '商业秘密',
  thirdParty: '涉及第三方，第三方不同意公开',
  stability: '公开后可能危及安全和稳定',
} as const satisfies Record<Ground, string>

export const groundNames = Object.keys(grounds) as readonly Ground[] // Object.keys forgets which keys they are
