import { z } from 'zod'
import { Day, Id, Moment } from './primitive.ts'
import { refusals } from './refusal.ts'

export const Town = z.object({
  id: z.number().int(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(['town', 'county', 'province']),
  parent: z.number().int().nullable(),
  demo: z.boolean(),
})
export type Town = z.infer<typeof Town>

/** Who is signed in, where, as what; the server says what is open to them, and screens show that. */
export const Me = z.object({
  account: Id,
  name: z.string(),
  signIn: z.string(),
  csrf: z.string(),
  towns: z.array(Town),
  posts: z.array(z.object({ town: z.number().int(), post: z.string(), title: z.string(), unit: z.string(), places: z.array(Id) })),
  reach: z.object({
    /** Towns whose cases are all open to them. */
    wide: z.array(z.number().int()),
    places: z.number().int(),
    units: z.number().int(),
    figures: z.array(z.number().int()),
  }),
  /** What may be asked for, in which towns. */
  may: z.array(z.object({ ask: z.string(), towns: z.array(z.number().int()) })),
  /** Until when one may go on without a second factor; null where none is asked, or it is on. `only`: it is overdue, and nothing else is open. */
  secondFactor: z.object({ until: Moment.nullable(), only: z.boolean() }),
  /** Whether what is seen is invented: every screen says so. */
  demo: z.boolean(),
  /** What time it is here; a demonstration may run in another year. */
  now: z.object({ moment: Moment, day: Day }),
})
export type Me = z.infer<typeof Me>

export const whoAmI = { summary: '我是谁、有什么岗位、能看什么', response: { 200: Me, ...refusals } } as const
