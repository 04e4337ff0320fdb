import { z } from 'zod'
import { Done, InTown, line } from './primitive.ts'
import { refusals } from './refusal.ts'

/** An office of a town, or a body of the county placed in it. */
export const Unit = z.object({ id: z.string(), name: z.string(), kind: z.enum(['office', 'body']) })
export type Unit = z.infer<typeof Unit>

export const listUnits = {
  summary: '本单位的科室',
  params: InTown,
  response: { 200: z.object({ units: z.array(Unit) }), ...refusals },
} as const

export const addUnit = {
  summary: '增加一个科室；派驻机构由县里增加',
  params: InTown,
  body: z.object({ name: line('科室名称'), kind: z.enum(['office', 'body'], '类型不对。').optional() }),
  response: { 200: z.object({ id: z.string() }), ...refusals },
} as const

export const renameUnit = {
  summary: '给科室改名',
  params: InTown.extend({ id: z.string().min(1).max(60) }),
  body: z.object({ name: line('科室名称') }),
  response: { 200: Done, ...refusals },
} as const
