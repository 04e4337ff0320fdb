import { z } from 'zod'

export const health = { response: { 200: z.object({ up: z.literal(true) }) } } as const

export const Readiness = z.object({ ready: z.boolean(), checks: z.array(z.object({ name: z.string(), ok: z.boolean(), says: z.string() })) })
export type Readiness = z.infer<typeof Readiness>

export const readiness = { response: { 200: Readiness, 503: Readiness } } as const
