import { z } from 'zod'
import { Done, line, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

/** What the sign-in page offers besides name and password: the name of another body's system, where one is set. */
export const WaysIn = z.object({ outside: z.string().nullable() })
export type WaysIn = z.infer<typeof WaysIn>

export const getWaysIn = { summary: '除密码外还有哪种登录', response: { 200: WaysIn, ...refusals } } as const

/** Where the browser goes next. */
const Onward = z.object({ address: z.string() })

export const beginOutside = { summary: '去统一登录', response: { 200: Onward, ...refusals } } as const

export const OwnBinding = z.object({ name: z.string().nullable(), bound: z.boolean() })
export type OwnBinding = z.infer<typeof OwnBinding>

export const getOwnBinding = { summary: '自己的账号是否绑定统一登录', response: { 200: OwnBinding, ...refusals } } as const
export const beginBinding = { summary: '把自己的账号绑定到统一登录', response: { 200: Onward, ...refusals } } as const
export const unbindOwn = { summary: '解除自己账号的统一登录', response: { 200: Done, ...refusals } } as const

/** `subject`: the number the other system gives the person; null unbinds. */
export const bindAccount = {
  summary: '绑定或解除一个账号的统一登录',
  params: OneInTown,
  body: z.object({ subject: line('统一登录的用户编号', 255).nullable() }),
  response: { 200: Done, ...refusals },
} as const
