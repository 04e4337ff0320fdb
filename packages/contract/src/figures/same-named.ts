import { z } from 'zod'
import { refusals } from '../refusal.ts'

const day = z.iso.date()

/** Figures of one subject that different bodies count: both stand, and what differs is said. */
export const SameNamedView = z.object({
  title: z.string(),
  differs: z.array(z.string()).describe('in what the counts are unlike, in words'),
  figures: z.array(z.object({ id: z.string(), zh: z.string(), owner: z.string(), shown: z.string(), reading: z.string() })),
})
export type SameNamedView = z.infer<typeof SameNamedView>

export const findSameNamed = {
  summary: '同一件事不同单位的数',
  querystring: z.object({ town: z.coerce.number().int(), from: day, to: day, cutoff: day.optional() }),
  response: { 200: z.array(SameNamedView), ...refusals },
} as const
