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
})
export type GivePost = z.infer<typeof GivePost>

export const givePost = {
  summary: '给已有账号的人授予岗位',
  params: InTown,
  body: GivePost,
  response: { 200: z.object({ held: Id }), ...refusals },
} as const

export const endPost = { summary: '结束一个岗位，立即生效', params: OneInTown, response: { 200: Done, ...refusals } } as const
