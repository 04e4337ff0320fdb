import { z } from 'zod'
import { Done, Moment, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

/** A signed-in session. `address`: the network it came from; `fresh`: the first from its device; `present`: the one that asks. */
export const Session = z.object({ id: z.string(), started: Moment, seen: Moment, ends: Moment, device: z.string(), address: z.string(), fresh: z.boolean(), present: z.boolean() })
export type Session = z.infer<typeof Session>

export const listSessions = {
  summary: '自己在哪些地方登录着',
  response: { 200: z.object({ sessions: z.array(Session) }), ...refusals },
} as const

const hash = z.string('编号不对。').regex(/^[0-9a-f]{64}$/, '编号不对。')

export const revokeSession = {
  summary: '结束自己的一处登录',
  params: z.object({ id: hash }),
  response: { 200: Done, ...refusals },
} as const

export const revokeOthers = { summary: '结束自己在别处的全部登录', response: { 200: Done, ...refusals } } as const

/** A browser where one has signed in: its attempts are counted by themselves. */
export const Device = z.object({ id: z.string(), device: z.string(), address: z.string(), made: Moment, seen: Moment, present: z.boolean() })
export type Device = z.infer<typeof Device>

export const listDevices = { summary: '自己登录过的设备', response: { 200: z.object({ devices: z.array(Device) }), ...refusals } } as const

export const forgetDevice = { summary: '不再认一台设备，那里的登录随即结束', params: z.object({ id: hash }), response: { 200: Done, ...refusals } } as const

export const listAccountSessions = {
  summary: '一个账号在哪些地方登录着',
  params: OneInTown,
  response: { 200: z.object({ sessions: z.array(Session.omit({ present: true })) }), ...refusals },
} as const

export const endAccountSessions = {
  summary: '结束一个账号的一处登录，没有写哪一处的，全部结束',
  params: OneInTown,
  body: z.object({ session: hash.optional() }),
  response: { 200: Done, ...refusals },
} as const
