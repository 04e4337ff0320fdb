import { z } from 'zod'

export const health = { summary: '服务进程是否在运行', response: { 200: z.object({ up: z.literal(true) }) } } as const

export const Readiness = z.object({ ready: z.boolean(), checks: z.array(z.object({ name: z.string(), ok: z.boolean(), says: z.string() })) })
export type Readiness = z.infer<typeof Readiness>

export const readiness = {
  summary: '是否可以办公：数据库、升级、封存',
  response: { 200: Readiness, 503: Readiness },
} as const
