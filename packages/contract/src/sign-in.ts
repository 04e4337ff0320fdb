import { z } from 'zod'
import { Password } from './account.ts'
import { Done, line } from './primitive.ts'
import { refusals } from './refusal.ts'

/** The session itself travels in a cookie that no script reads. `csrf` goes back in the header `x-csrf` with everything but reading. */
export const SignedIn = z.object({ name: z.string(), csrf: z.string() })
export type SignedIn = z.infer<typeof SignedIn>

/** The password was right; a code is to follow, within so many seconds. The ticket opens nothing by itself. */
export const SecondAsked = z.object({ ticket: z.string(), seconds: z.number() })
export type SecondAsked = z.infer<typeof SecondAsked>

export const signIn = {
  summary: '登录第一步：登录名和密码；开了二次验证的，还要第二步',
  body: z.object({ signIn: line('登录名', 100), password: Password }),
  response: { 200: z.union([SignedIn, SecondAsked]), ...refusals },
} as const

const code = line('验证码')

export const takeSecondStep = {
  summary: '登录第二步：验证码或恢复码',
  body: z.object({ ticket: z.string().max(100), code }),
  response: { 200: SignedIn, ...refusals },
} as const

/** With a code from the machine's own shell. */
export const resetByCode = {
  summary: '用服务器上生成的重设码设新密码，二次验证和所有登录随即取消',
  body: z.object({ signIn: line('登录名', 100), code: line('重设码'), password: Password }),
  response: { 200: Done, ...refusals },
} as const

/** `onward`: where one signs out of the other body's system too, where the session came from there. */
export const SignedOut = Done.extend({ onward: z.string().optional() })
export type SignedOut = z.infer<typeof SignedOut>

export const signOut = { summary: '退出登录', response: { 200: SignedOut, ...refusals } } as const

/** Every other session of the account ends with it. */
export const changePassword = {
  summary: '改自己的密码，其他地方的登录随即结束',
  body: z.object({ present: Password, next: Password }),
  response: { 200: Done, ...refusals },
} as const
