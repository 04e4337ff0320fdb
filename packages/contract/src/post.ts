import { z } from 'zod'
import { Day, Done, Id, InTown, line, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

/** A post that somebody holds. `to` is its last day; null stands until it is ended. */
export const PostHeld = z.object({
  id: Id,
  account: Id,
  name: z.string(),
  post: z.string(),
  title: z.string(),
  unit: z.string(),
  places: z.array(Id),
  from: Day,
  to: Day.nullable(),
  inForce: z.boolean(),
  /** How it is held; whatever is not regular has a last day. */
  kind: z.enum(['regular', 'acting', 'delegated', 'borrowed']),
  /** Whose post it is, where it is acting, or who delegated it. */
  forName: z.string().nullable(),
  /** Of somebody borrowed, the organisation they come from. */
  home: z.string(),
})
export type PostHeld = z.infer<typeof PostHeld>

/** A post that the person asking may give in this town. */
export const PostToGive = z.object({ post: z.string(), title: z.string(), needs: z.enum(['places', 'unit', 'nothing']) })
export type PostToGive = z.infer<typeof PostToGive>

export const listPosts = {
  summary: '本单位在任的岗位，和可以授予的岗位',
  params: InTown,
  response: { 200: z.object({ held: z.array(PostHeld), mayGive: z.array(PostToGive) }), ...refusals },
} as const

export const GivePost = z.object({
  /** The sign-in name of an account that is there already. */
  account: line('登录名'),
  post: line('岗位'),
  unit: z.string('请选择科室。').max(60, '科室不对。').default(''),
  places: z.array(Id, '请选择村或网格。').max(500, '一次最多选 500 个村或网格。').default([]),
  /** Today where it is left out. */
  from: Day.optional(),
  to: Day.optional(),
  /** Acting for somebody, or borrowed: then with a last day. */
  kind: z.enum(['regular', 'acting', 'borrowed'], '请选择怎样任职。').optional(),
  forAccount: Id.optional(),
  home: z.string('原单位不对。').max(60, '原单位最多 60 个字。').optional(),
})
export type GivePost = z.infer<typeof GivePost>

export const givePost = {
  summary: '给已有账号的人授予岗位',
  params: InTown,
  body: GivePost,
  response: { 200: z.object({ held: Id }), ...refusals },
} as const

export const endPost = { summary: '结束一个岗位，立即生效', params: OneInTown, response: { 200: Done, ...refusals } } as const

export const OwnPost = PostHeld.extend({
  town: z.number().int(),
  delegable: z.boolean(),
  /** To whom it can be delegated. */
  colleagues: z.array(z.object({ account: Id, name: z.string() })),
})
export type OwnPost = z.infer<typeof OwnPost>

export const ownPosts = {
  summary: '我的岗位，和我委托出去的岗位',
  response: { 200: z.object({ own: z.array(OwnPost), given: z.array(PostHeld) }), ...refusals },
} as const

export const delegatePost = {
  summary: '把自己的岗位委托给同事一段时间',
  params: z.object({ id: Id }),
  body: z.object({ account: Id, from: Day.optional(), to: Day, places: z.array(Id, '请选择村或网格。').max(500, '一次最多选 500 个村或网格。').optional() }),
  response: { 200: z.object({ held: Id }), ...refusals },
} as const

export const endDelegation = { summary: '收回委托，立即生效', params: z.object({ id: Id }), response: { 200: Done, ...refusals } } as const
