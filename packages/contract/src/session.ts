import { z } from 'zod'
import { Done, Moment } from './primitive.ts'
import { refusals } from './refusal.ts'

/** A signed-in session of one's own. */
export const Session = z.object({ id: z.string(), started: Moment, seen: Moment, ends: Moment, device: z.string(), present: z.boolean() })
export type Session = z.infer<typeof Session>

export const listSessions = {
  summary: '自己在哪些地方登录着',
  response: { 200: z.object({ sessions: z.array(Session) }), ...refusals },
} as const

export const revokeSession = {
  summary: '结束自己的一处登录',
  params: z.object({ id: z.string('编号不对。').regex(/^[0-9a-f]{64}$/, '编号不对。') }),
  response: { 200: Done, ...refusals },
} as const
