import { z } from 'zod'
import { Done, Id, InTown, line, Moment, OneInTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** Where something that must not be here was found; never what it says. */
export const FoundIn = z.enum(['text', 'file', 'sheet', 'paper'], '请选择在哪里发现的。')
export type FoundIn = z.infer<typeof FoundIn>

const OneOf = z.object({ id: Id })
const found = z.object({ place: FoundIn })
const Isolated = z.object({ isolated: Id })

export const isolateCase = { summary: '发现涉密内容，隔离这一件', params: OneOf, body: found, response: { 200: Isolated, ...refusals } } as const
export const isolateFile = { summary: '发现涉密内容，隔离这个附件', params: OneOf, body: found, response: { 200: Isolated, ...refusals } } as const

/** Something nobody reads until it is decided, or how it was decided. */
export const IsolationView = z.object({
  id: Id,
  kind: z.enum(['case', 'file']),
  owner: Id,
  title: z.string().describe('what kind of record; nothing of its content'),
  place: FoundIn,
  by: z.string(),
  moment: Moment,
  files: z.number(),
  verdict: z.enum(['released', 'destroyed']).nullable(),
  decidedBy: z.string().nullable(),
  decided: Moment.nullable(),
  reason: z.string().nullable(),
})
export type IsolationView = z.infer<typeof IsolationView>

const why = z.object({ reason: line('理由', 200) })
export const listIsolations = { summary: '隔离的记录', params: InTown, response: { 200: z.object({ isolations: z.array(IsolationView), mayDecide: z.boolean() }), ...refusals } } as const
export const getIsolationPaper = { summary: '下载给保密部门的报告', params: OneInTown } as const
export const releaseIsolation = { summary: '确认不涉密，解除隔离', params: OneInTown, body: why, response: { 200: Done, ...refusals } } as const
export const destroyIsolated = { summary: '确认涉密，销毁', params: OneInTown, body: why, response: { 200: z.object({ keys: z.number() }), ...refusals } } as const
