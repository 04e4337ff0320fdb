import { z } from 'zod'
import { Declared } from '../declared.ts'
import { Done } from '../primitive.ts'
import { refusals } from '../refusal.ts'
import { CaseRow, CaseView } from './case-view.ts'

const day = z.iso.date()
const id = z.uuid()
const what = z.record(z.string(), z.json())
const key = z.string().min(8).max(60)
const params = z.object({ id })
/** As the database holds it. */
const townNumber = z.number().int().max(2_147_483_647)

/** A case that likely tells of the same, and why it is thought so. What it says in full is asked for as any case is. */
export const SimilarCase = z.object({
  row: CaseRow,
  text: z.string(),
  place: z.string().nullable(),
  reasons: z.array(z.object({ because: z.enum(['subject', 'words', 'place', 'spot', 'day', 'person']), says: z.string() })),
})
export type SimilarCase = z.infer<typeof SimilarCase>

/** A case of a thread. `tie`: it began it, goes on from another, is a part of another, or was joined. */
export const ThreadCase = z.object({
  row: CaseRow,
  tie: z.enum(['first', 'next', 'part', 'joined']),
  from: id.nullable(),
  number: z.string().nullable(),
  rating: z.string().nullable(),
  due: z.object({ title: z.string(), day: z.string(), overdue: z.boolean() }).nullable(),
  last: z.object({ title: z.string(), day: z.string() }).nullable(),
})
export type ThreadCase = z.infer<typeof ThreadCase>

export const likeCases = {
  summary: '登记前：可能是同一件的',
  body: z.object({ town: townNumber, definition: z.string(), day, what }),
  response: { 200: z.array(SimilarCase), ...refusals },
}

export const getLikeCases = { summary: '可能和这一件是同一件的', params, response: { 200: z.array(SimilarCase), ...refusals } }

export const openJoined = {
  summary: '登记一件并并单',
  body: z.object({ town: townNumber, definition: z.string(), key, day, post: z.string().optional(), enteredFor: z.string().max(50).optional(), what, declared: Declared.optional(), into: id, reason: z.string().max(500) }),
  response: { 200: CaseView, ...refusals },
}

export const sayNotSame = { summary: '不是同一件，以后不再提示', params, body: z.object({ others: z.array(id).min(1).max(50) }), response: { 200: Done, ...refusals } }

export const getThread = { summary: '脉络：同一件事的各件', params, response: { 200: z.array(ThreadCase), ...refusals } }

export const carryOver = {
  summary: '转为另一类事项、增加子件时，已经知道的内容',
  params,
  querystring: z.object({ definition: z.string(), row: z.coerce.number().int().min(0).max(500).optional().describe('交办清单里的第几行，从 0 数起') }),
  response: { 200: z.object({ values: z.record(z.string(), z.unknown()) }), ...refusals },
}

export const repeatAct = {
  summary: '这一步照样办到并单的其他件',
  params: z.object({ id, act: id }),
  body: z.object({ cases: z.array(id).min(1).max(50), key, day, post: z.string().optional() }),
  response: { 200: z.array(z.object({ id, says: z.string().nullable().describe('没有办成的原因；办成的为空') })), ...refusals },
}
