import { refusalCodes } from '@zhenzhi/kernel'
import { z } from 'zod'

/** What a person caused and can mend: a code for programs, a sentence for people, and the field it is about where there is one. */
export const RefusalReply = z.object({
  refusal: z.object({ code: z.enum(refusalCodes), says: z.string(), field: z.string().optional() }),
  /** Where it takes somebody else: who in the town could do it, and for which posts somebody could be borrowed. */
  help: z.object({ people: z.array(z.object({ name: z.string(), title: z.string() })), posts: z.array(z.object({ post: z.string(), title: z.string() })), unit: z.string() }).optional(),
})
export type RefusalReply = z.infer<typeof RefusalReply>

/** What nobody at the screen can mend: a number under which the operator finds it in the log, and nothing of the inside. */
export const FaultReply = z.object({ fault: z.object({ id: z.string(), says: z.string() }) })
export type FaultReply = z.infer<typeof FaultReply>

/** Stands in every route's `response` beside what it answers when all is well. */
export const refusals = { '4xx': RefusalReply, '5xx': z.union([RefusalReply, FaultReply]) } as const
