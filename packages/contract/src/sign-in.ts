import { z } from 'zod'
import { Password } from './account.ts'
import { Done, line } from './primitive.ts'
import { refusals } from './refusal.ts'

/** The session itself travels in a cookie that no script reads. `csrf` goes back in the header `x-csrf` with everything but reading. */
export const SignedIn = z.object({ name: z.string(), csrf: z.string() })
export type SignedIn = z.infer<typeof SignedIn>

export const signIn = {
  summary: '登录',
  body: z.object({ signIn: line('登录名', 100), password: Password }),
  response: { 200: SignedIn, ...refusals },
} as const

export const signOut = { summary: '退出登录', response: { 200: Done, ...refusals } } as const

/** Every other session of the account ends with it. */
export const changePassword = {
  summary: '改自己的密码，其他地方的登录随即结束',
  body: z.object({ present: Password, next: Password }),
  response: { 200: Done, ...refusals },
} as const
