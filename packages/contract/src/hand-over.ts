import { z } from 'zod'
import { PostHeld } from './post.ts'
import { Day, Id, InTown, line, Moment, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

/** An open matter by its kind, how far it is and until when; nothing of what it says. */
export const OpenMatterView = z.object({
  id: Id,
  /** By which people name it to each other. */
  number: z.string(),
  definition: z.string(),
  title: z.string(),
  stage: z.string(),
  opened: Day,
  nextDue: Day.nullable(),
  nextDuty: z.string().nullable(),
})
export type OpenMatterView = z.infer<typeof OpenMatterView>

export const findOpenOf = {
  summary: '一个人名下还没有办完的事：岗位、事项、导入、报告草稿',
  params: OneInTown,
  response: {
    200: z.object({
      id: Id,
      name: z.string(),
      ended: z.boolean(),
      posts: z.array(PostHeld),
      /** Holds posts in other towns too, which this does not touch. */
      elsewhere: z.boolean(),
      matters: z.array(OpenMatterView),
      imports: z.array(z.object({ id: Id, title: z.string(), moment: Moment })),
      drafts: z.array(z.object({ year: z.number().int(), version: z.number().int() })),
    }),
    ...refusals,
  },
} as const

const key = z.string('提交编号不对，请刷新页面。').min(8, '提交编号不对，请刷新页面。').max(100, '提交编号不对，请刷新页面。')

export const handOver = {
  summary: '把一个人在本单位的岗位和没办完的事一次交接给别人',
  params: OneInTown,
  body: z.object({
    key,
    to: z.uuid('请选择接手的同事。'),
    /** Posts that go to somebody else than `to`; null: to nobody. */
    posts: z.array(z.object({ held: Id, to: z.uuid('请选择接手的同事。').nullable() })).max(50, '岗位太多，请分次办理。').default([]),
    /** Kinds of matters that go to somebody else than `to`. */
    matters: z.array(z.object({ definition: line('事项'), to: z.uuid('请选择接手的同事。') })).max(200, '事项太多，请分次办理。').default([]),
    supervisor: line('监交人'),
    end: z.boolean('请说明是否停用账号。'),
  }),
  response: { 200: z.object({ id: Id, matters: z.number().int(), posts: z.number().int(), ended: z.boolean() }), ...refusals },
} as const

export const HandOverView = z.object({
  id: Id,
  day: Day,
  moment: Moment,
  by: z.string(),
  /** Null: matters that nobody looked after. */
  from: z.string().nullable(),
  to: z.string(),
  supervisor: z.string(),
  ended: z.boolean(),
  matters: z.number().int(),
  posts: z.number().int(),
  /** Signed sheets photographed back. */
  sheets: z.number().int(),
})
export type HandOverView = z.infer<typeof HandOverView>

export const HandLineView = z.object({ kind: z.enum(['post', 'case', 'import']), title: z.string(), number: z.string(), stage: z.string(), due: z.string(), to: z.string() })
export type HandLineView = z.infer<typeof HandLineView>

export const listHandOvers = { summary: '本单位的交接记录', params: InTown, response: { 200: z.object({ handOvers: z.array(HandOverView) }), ...refusals } } as const

export const getHandOver = {
  summary: '一次交接的清单',
  params: OneInTown,
  response: { 200: HandOverView.extend({ townName: z.string(), lines: z.array(HandLineView) }), ...refusals },
} as const

export const getHandOverFile = { summary: '交接清单，A4，供双方签字', params: OneInTown } as const
export const addHandOverSheet = { summary: '上传签过字的交接清单照片', params: OneInTown, response: { 200: z.object({ id: Id }), ...refusals } } as const
export const getHandOverSheet = { summary: '签过字的交接清单', params: OneInTown } as const

export const listUnattended = {
  summary: '无人负责的事项：科室和村没有人在任，经手的人都已离开',
  params: InTown,
  response: {
    200: z.object({ matters: z.array(OpenMatterView), /** Who could take them. */ people: z.array(z.object({ account: Id, name: z.string(), posts: z.string() })) }),
    ...refusals,
  },
} as const

export const assignUnattended = {
  summary: '把无人负责的事项交给一个人',
  params: InTown,
  body: z.object({ key, to: z.uuid('请选择接手的同事。'), matters: z.array(Id, '请选择事项。').min(1, '请选择事项。').max(500, '一次最多 500 件。') }),
  response: { 200: z.object({ id: Id, matters: z.number().int() }), ...refusals },
} as const
