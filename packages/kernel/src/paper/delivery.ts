import type { Day } from '../calendar/day.ts'
import { choice, day, files, longText, rows, text, yes } from '../field/build.ts'

/** Under what name a transition that serves a paper asks how it was served. A definition that serves has no other field called so. */
export const delivery = 'delivery'

/** How a paper reaches whom it is for: the closed list, each with the rule that says which day it counts as served. */
export const deliveryRules = {
  direct: 'TIME-019', received: 'TIME-019', left: 'TIME-020', electronic: 'TIME-021', post: 'TIME-022', announcement: 'TIME-023',
} as const
export type DeliveryMethod = keyof typeof deliveryRules

export const deliveryMethods: Record<DeliveryMethod, string> = {
  direct: '当面交给本人', received: '同住家属或代收人签收', left: '留置送达', post: '邮寄送达', electronic: '电子送达', announcement: '公告送达',
}

/** `served` is the only one that serves; the others say why this attempt did not. */
export const deliveryResults = { served: '已送达', refused: '拒收', absent: '没有找到人', returned: '邮件退回', missing: '下落不明' } as const
export type DeliveryResult = keyof typeof deliveryResults

/**
 * The attempts at serving one paper, a row each, as every transition with `serves` or `attempts` asks for them. Days, methods and results stand
 * in the open, because clocks run from them; who signed, who bore witness and what was said are sealed.
 */
export const deliveryField = rows('送达经过', {
  day: day('送达日期', { hint: '照送达回证、邮件回执上的日期填；公告送达填发出公告的日期。' }),
  method: choice('送达方式', deliveryMethods),
  result: choice('送达结果', deliveryResults),
  receiver: text('签收人', { sealed: true, hint: '代收的写明与本人的关系。' }),
  witness: text('见证人', { sealed: true, hint: '留置送达填：村（居）委会或者所在单位到场的人。' }),
  consented: yes('本人同意电子送达'),
  trace: text('回执单号或地址', { hint: '邮寄填单号，电子送达填收件的系统，公告填刊登的地方；不写姓名、电话。', max: 200 }),
  evidence: files('送达凭证', { hint: '送达回证、邮件回执、留置时的照片等。' }),
  note: longText('送达说明', { sealed: true }),
}, { hint: '每次送达一行，没有送到的也要填；最后一行是送到的那一次。' })

/** One attempt as far as it is decided by. */
export interface Attempt {
  day: Day
  method: DeliveryMethod
  result: DeliveryResult
  receiver: boolean
  witness: boolean
  consented: boolean
  trace: boolean
  evidence: boolean
}

/** How a paper was served, and by which rule it counts: kept with the effect, so that nothing is reckoned again. */
export interface Delivery {
  method: DeliveryMethod
  /** The day on the slip, or on which the announcement was put out. */
  done: Day
  /** How many attempts it took, those before among them. */
  attempts: number
  rule: { id: string; version: string }
}
