import type { Json } from '@zhenzhi/kernel'
import { z } from 'zod'
import type { Draft } from './draft.ts'

const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('calendar'), year: z.number(), off: z.array(z.string()), work: z.array(z.string()), title: z.string(), document: z.string(), day: z.string() }),
  z.object({ kind: z.literal('rule'), rule: z.string(), amount: z.number(), from: z.string(), document: z.string() }),
])

/** A draft as it was kept. */
export function readDraft(kept: Json): Draft {
  return shape.parse(kept)
}
