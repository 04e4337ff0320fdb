import { z } from 'zod'
import { InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** A place in the pasted text, in characters as the browser counts them. */
const piece = { at: z.number().int(), end: z.number().int() }

/** A value that was read, the field it would go into, and the piece it was read from. */
export const ReadValue = z.object({ field: z.string(), title: z.string(), shown: z.string(), sure: z.enum(['certain', 'likely', 'guess']), ...piece })
export type ReadValue = z.infer<typeof ReadValue>

/** What stood there and was not filled, or needs a look, in a sentence. */
export const ReadDoubt = z.object({ field: z.string(), title: z.string(), says: z.string(), ...piece, choices: z.array(z.object({ id: z.string(), name: z.string() })) })
export type ReadDoubt = z.infer<typeof ReadDoubt>

/** A case registered before that the reader may see. */
export const EarlierCase = z.object({ id: z.string(), title: z.string(), heading: z.string(), state: z.string(), opened: z.string(), says: z.string() })
export type EarlierCase = z.infer<typeof EarlierCase>

/** What a pasted order would be registered as. Nothing is registered by it. */
export const PastedOrder = z.object({
  /** The matter it would become; what it would become otherwise. */
  definition: z.string(),
  /** The platform gave itself away. */
  recognised: z.boolean(),
  forms: z.array(z.object({ id: z.string(), title: z.string() })),
  day: z.string(),
  what: z.record(z.string(), z.unknown()),
  found: z.array(ReadValue),
  doubts: z.array(ReadDoubt),
  /** Cases with the same number of the platform. */
  already: z.array(EarlierCase),
  samePerson: z.array(EarlierCase),
  samePlace: z.array(EarlierCase),
})
export type PastedOrder = z.infer<typeof PastedOrder>

/** In the body, so that no name stands in an address. Looking for the person’s earlier matters is a line in the log. */
export const recognisePasted = {
  summary: '识别粘贴的工单（只识别，不登记）',
  params: InTown,
  body: z.object({
    text: z.string().min(1, '请先粘贴工单的文字。').max(20_000, '文字太长，最多 2 万字。请只粘贴一件工单。'),
    /** As which matter; absent: what it says itself. */
    definition: z.string().max(60).optional(),
  }),
  response: { 200: PastedOrder, ...refusals },
} as const
