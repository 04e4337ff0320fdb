import { z } from 'zod'
import { Day, Id, InTown, Moment } from './primitive.ts'
import { refusals } from './refusal.ts'

/** Who read or wrote what, when, in which post. */
export const AuditLine = z.object({
  id: Id,
  moment: Moment,
  account: z.string(),
  name: z.string(),
  post: z.string(),
  verb: z.string(),
  subjectKind: z.string(),
  subject: z.string(),
  purpose: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditLine = z.infer<typeof AuditLine>

/** By subject, by period, or both; fifty lines, latest first. `after` is the `next` of the page before. */
export const listAudit = {
  summary: '查阅操作记录（查阅本身也记录）',
  params: InTown,
  querystring: z.object({
    subject: z.string().max(100).optional(),
    from: Day.optional(),
    to: Day.optional(),
    after: Id.optional(),
    purpose: z.string('请说明查阅目的。').trim().min(2, '请说明查阅目的。').max(200, '查阅目的最多 200 个字。'),
  }),
  response: { 200: z.object({ lines: z.array(AuditLine), next: Id.nullable() }), ...refusals },
} as const
