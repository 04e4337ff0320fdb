import { z } from 'zod'
import { GivePost, PostHeld } from './post.ts'
import { Done, Id, InTown, line, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

/** Checked in full by the server, whose refusal says which rule it broke. */
export const Password = z.string('请填写密码。').min(1, '请填写密码。').max(200, '密码最多 200 个字符。')

export const Account = z.object({
  id: Id,
  signIn: z.string(),
  name: z.string(),
  ended: z.boolean(),
  /** Those held in the town that was asked about, and in no other. */
  posts: z.array(PostHeld),
})
export type Account = z.infer<typeof Account>

export const listAccounts = {
  summary: '本单位的账号和岗位',
  params: InTown,
  response: { 200: z.object({ accounts: z.array(Account) }), ...refusals },
} as const

export const createAccount = {
  summary: '建一个账号，同时授予第一个岗位',
  params: InTown,
  body: GivePost.omit({ account: true }).extend({ signIn: line('登录名'), name: line('姓名'), password: Password }),
  response: { 200: z.object({ account: Id, held: Id }), ...refusals },
} as const

export const endAccount = { summary: '停用一个账号，岗位和登录立即结束', params: OneInTown, response: { 200: Done, ...refusals } } as const

export const resetPassword = {
  summary: '给忘记密码的人重设密码',
  params: OneInTown,
  body: z.object({ password: Password }),
  response: { 200: Done, ...refusals },
} as const
