import { z } from 'zod'
import { Day, Id, InTown, line, Moment, OneInTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** What may not be destroyed: a case, a person, or a definition's cases opened in a period. */
const HoldKind = z.enum(['case', 'person', 'definition'], '请选择冻结什么。')

export const HoldView = z.object({
  id: Id,
  kind: HoldKind,
  owner: Id.nullable(),
  definition: z.string().nullable(),
  title: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  reason: z.string(),
  by: z.string(),
  moment: Moment,
  until: Day.nullable(),
  lifted: Moment.nullable(),
  liftedBy: z.string().nullable(),
  liftedReason: z.string().nullable(),
  bySame: z.boolean().describe('lifted by who had set it'),
  stands: z.boolean(),
})
export type HoldView = z.infer<typeof HoldView>

export const listHolds = {
  summary: '冻结', params: InTown, response: { 200: z.object({ holds: z.array(HoldView), definitions: z.array(z.object({ id: z.string(), title: z.string() })) }), ...refusals },
} as const
export const setHold = {
  summary: '冻结：在解除以前不得删除',
  params: InTown,
  body: z.object({
    kind: HoldKind, owner: Id.optional(), definition: z.string().max(80).optional(), from: Day.optional(), to: Day.optional(), reason: line('理由', 200), until: Day.optional(),
  }),
  response: { 200: z.object({ id: Id }), ...refusals },
} as const
export const liftHold = {
  summary: '解除冻结', params: OneInTown, body: z.object({ reason: line('理由', 200) }), response: { 200: z.object({ bySame: z.boolean() }), ...refusals },
} as const
