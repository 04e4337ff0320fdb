import { z } from 'zod'
import { Day, Done, Id, InTown, line, Moment, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

/** A town asks the county for somebody in a post. */
export const BorrowRequest = z.object({
  town: z.number().int(),
  townName: z.string(),
  id: Id,
  moment: Moment,
  name: z.string(),
  post: z.string(),
  title: z.string(),
  unit: z.string(),
  until: Day,
  reason: z.string(),
  caseId: Id.nullable(),
  answered: Moment.nullable(),
  /** Who was lent. */
  lentName: z.string().nullable(),
  declined: z.string().nullable(),
})
export type BorrowRequest = z.infer<typeof BorrowRequest>

export const listBorrowRequests = {
  summary: '请求支援的记录；在县里看是各镇的',
  params: InTown,
  response: { 200: z.object({ requests: z.array(BorrowRequest), mayAnswer: z.boolean() }), ...refusals },
} as const

export const askToBorrow = {
  summary: '请县里借人：依法要另换一人办，本单位没有别人',
  params: InTown,
  body: z.object({
    post: line('岗位'), unit: z.string('请选择科室。').max(60, '科室不对。').default(''), until: Day, reason: line('理由', 200), caseId: Id.optional(),
  }),
  response: { 200: z.object({ id: Id }), ...refusals },
} as const

export const answerBorrow = {
  summary: '答复支援请求：借出一个人，或说明不能',
  params: OneInTown,
  body: z.object({
    lend: z.object({ account: line('登录名'), home: line('原单位', 60), to: Day.optional() }).optional(),
    decline: z.string('请写明原因。').trim().max(200, '原因最多 200 个字。').optional(),
  }),
  response: { 200: Done, ...refusals },
} as const

/** An act that was taken although good practice advised against it; the reason stands on its case. */
export const Exception = z.object({ act: Id, caseId: Id, moment: Moment, name: z.string(), title: z.string(), actTitle: z.string() })
export type Exception = z.infer<typeof Exception>

export const listExceptions = {
  summary: '未能分人办理的记录：提倡由不同的人办，写明理由后由同一人办的',
  params: InTown,
  response: { 200: z.object({ exceptions: z.array(Exception) }), ...refusals },
} as const
