import { z } from 'zod'
import { Day, Done, Id, InTown, line, Moment, OneInTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** How long closed cases are kept: for ever, thirty years, ten. */
export const RetentionClass = z.enum(['permanent', 'thirty', 'ten'], '请选择保管期限。')
export type RetentionClass = z.infer<typeof RetentionClass>

/** A rule as it is quoted: its name and article. */
export const Basis = z.object({ id: z.string(), law: z.string(), article: z.string().nullable(), step: z.string() })
export type Basis = z.infer<typeof Basis>

export const RetentionView = z.object({
  definition: z.string(),
  title: z.string(),
  class: RetentionClass,
  approval: z.string().nullable().describe('the document that approved it; null: proposed by this release, not approved'),
  since: Day.nullable(),
})
export type RetentionView = z.infer<typeof RetentionView>

export const listRetention = {
  summary: '保管期限', params: InTown, response: { 200: z.object({ kept: z.array(RetentionView), mayChange: z.boolean(), basis: Basis }), ...refusals },
} as const
export const setRetention = {
  summary: '设定保管期限（县里设定后各乡镇一起用）',
  params: z.object({ town: InTown.shape.town, definition: z.string().max(80) }),
  body: z.object({ class: RetentionClass, since: Day, approval: line('批准文号', 80) }),
  response: { 200: Done, ...refusals },
} as const

export const ExpiredView = z.object({ id: Id, definition: z.string(), title: z.string(), opened: Day, moved: Moment, class: RetentionClass })
export type ExpiredView = z.infer<typeof ExpiredView>
export const listExpired = {
  summary: '保管期限已满的', params: InTown, response: { 200: z.object({ expired: z.array(ExpiredView), total: z.number(), bases: z.array(Basis) }), ...refusals },
} as const

/** What would go, in numbers. */
export const ExtentView = z.object({
  kind: z.enum(['case', 'person']), owner: Id, acts: z.number(), files: z.number(), words: z.number(), values: z.number(), persons: z.number(), cases: z.number(),
  held: z.string().nullable().describe('why it stays for now'),
})
export type ExtentView = z.infer<typeof ExtentView>
export const previewDeletion = {
  summary: '删除会带走什么', params: OneInTown, response: { 200: ExtentView.extend({ bases: z.array(Basis) }), ...refusals },
} as const

const disposalShape = {
  id: Id,
  why: z.enum(['expired', 'deletion']),
  basis: Basis,
  reason: z.string(),
  by: z.string(),
  byPost: z.string(),
  moment: Moment,
  verdict: z.enum(['approved', 'declined']).nullable(),
  decidedBy: z.string().nullable(),
  decidedPost: z.string().nullable(),
  decided: Moment.nullable(),
  done: Moment.nullable(),
  mine: z.boolean().describe('proposed by who asks'),
}
export const DisposalLine = z.object({ ...disposalShape, items: z.number(), destroyed: z.number(), keys: z.number() })
export type DisposalLine = z.infer<typeof DisposalLine>
export const DisposalView = z.object({
  ...disposalShape,
  items: z.array(z.object({
    kind: z.enum(['case', 'person']), owner: Id, title: z.string(), opened: Day.nullable(), moved: Moment.nullable(),
    outcome: z.enum(['destroyed', 'held', 'kept', 'gone']).nullable(), keys: z.number().nullable(),
  })),
})
export type DisposalView = z.infer<typeof DisposalView>

export const listDisposals = { summary: '销毁清单', params: InTown, response: { 200: z.object({ disposals: z.array(DisposalLine) }), ...refusals } } as const
export const getDisposal = { summary: '一份销毁清单', params: OneInTown, response: { 200: DisposalView, ...refusals } } as const
export const proposeDisposal = {
  summary: '提出销毁，等另一岗位的同事批准',
  params: InTown,
  body: z.object({ why: z.enum(['expired', 'deletion']), basis: z.string().max(20), reason: line('理由', 200), owners: z.array(Id).min(1, '请至少选一项。').max(200, '一次最多 200 项。') }),
  response: { 200: z.object({ id: Id }), ...refusals },
} as const
export const decideDisposal = {
  summary: '批准并销毁，或不批准',
  params: OneInTown,
  body: z.object({ verdict: z.enum(['approved', 'declined']), keep: z.array(Id).max(200).default([]).describe('鉴定后留下的'), typed: z.string().max(20).describe('批准时照打“销毁”二字') }),
  response: { 200: z.object({ destroyed: z.number(), keys: z.number(), held: z.number() }), ...refusals },
} as const
