import { z } from 'zod'
import { Password } from './account.ts'
import { Done, InTown, line, Moment, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

const code = line('验证码')
const proof = z.object({ password: Password, code })

/** `codes`: recovery codes that are left; `until`: until when one may go on without, where it is asked of one's posts and is not on. */
export const OwnFactor = z.object({ on: z.boolean(), since: Moment.nullable(), codes: z.number().int(), until: Moment.nullable() })
export type OwnFactor = z.infer<typeof OwnFactor>

export const getOwnFactor = { summary: '自己的二次验证', response: { 200: OwnFactor, ...refusals } } as const

/** `picture` is SVG to photograph, `letters` the same to type. Shown once; nothing counts before it is confirmed. */
export const startFactor = {
  summary: '开始设置二次验证',
  body: z.object({ password: Password }),
  response: { 200: z.object({ picture: z.string(), letters: z.string() }), ...refusals },
} as const

/** Recovery codes, shown once. */
const Codes = z.object({ codes: z.array(z.string()) })

export const confirmFactor = { summary: '填一次验证码，打开二次验证', body: z.object({ code }), response: { 200: Codes, ...refusals } } as const
export const removeFactor = { summary: '关闭自己的二次验证', body: proof, response: { 200: Done, ...refusals } } as const
export const renewRecoveryCodes = { summary: '换一批恢复码', body: proof, response: { 200: Codes, ...refusals } } as const
export const resetFactor = { summary: '重置一个账号的二次验证，登录随即结束', params: OneInTown, response: { 200: Done, ...refusals } } as const

/** Of which posts a second factor is asked, and for how many days one may go on without: a local setting of the whole installation. */
export const FactorPolicy = z.object({
  posts: z.array(z.object({ post: z.string(), title: z.string(), asked: z.boolean() })),
  days: z.number().int(),
  /** Nobody is asked in a demonstration. */
  demo: z.boolean(),
})
export type FactorPolicy = z.infer<typeof FactorPolicy>

export const getFactorPolicy = { summary: '哪些岗位要开二次验证', params: InTown, response: { 200: FactorPolicy, ...refusals } } as const

export const setFactorPolicy = {
  summary: '设定哪些岗位要开二次验证',
  params: InTown,
  body: z.object({ posts: z.array(z.string().max(40)).max(50), days: z.number('请填写天数。').int('请填写整数天数。').min(0, '宽限期最少 0 天。').max(90, '宽限期最多 90 天。') }),
  response: { 200: Done, ...refusals },
} as const
